/**
 * The one script of a reading page, inlined in its head: puts the reader's choice of theme before the first paint and
 * lets the button in the masthead change it. Without it the system's setting holds, and the button stays hidden. On a
 * narrow window, where the menu is a row that scrolls, it brings the current section into sight: with the first frame,
 * which waits for the style sheet. Where the site is read from a disk, links lead to files.
 */
export const themeScript = `(()=>{
const root=document.documentElement;
try{const kept=localStorage.getItem('theme');if(kept==='light'||kept==='dark')root.dataset.theme=kept}catch{}
root.classList.add('scripted');
document.addEventListener('click',(event)=>{
if(!(event.target instanceof Element)||!event.target.closest('.theme'))return;
const dark=root.dataset.theme?root.dataset.theme==='dark':matchMedia('(prefers-color-scheme: dark)').matches;
root.dataset.theme=dark?'light':'dark';
try{localStorage.setItem('theme',root.dataset.theme)}catch{}
});
document.addEventListener('DOMContentLoaded',()=>requestAnimationFrame(()=>{
const here=document.querySelector('.masthead [aria-current]'),menu=here?.closest('nav');
if(menu)menu.scrollLeft=here.offsetLeft-menu.clientWidth/3;
}));
if(location.protocol==='file:')document.addEventListener('click',(event)=>{
const link=event.target instanceof Element&&event.target.closest('a[href^="/"]');
if(!link)return;
event.preventDefault();
const to=new URL('.'+link.getAttribute('href').slice((root.dataset.root??'').length),new URL('.',document.querySelector('link[rel=icon]').href));
if(to.pathname.endsWith('/'))to.pathname+='index.html';
location.href=to.href
})
})()`.replaceAll('\n', '');
