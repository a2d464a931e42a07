/**
 * Added to the script of pages whose build was not told where they are published: what a reader copies then starts with
 * the address that she is at.
 */
export const placeholderScript = `document.addEventListener('DOMContentLoaded',()=>{
const {placeholder,root=''}=document.documentElement.dataset;
if(placeholder&&location.protocol!=='file:')for(const text of document.querySelectorAll('pre,.cite p'))
for(const node of text.childNodes)if(node.nodeType===3)node.data=node.data.replaceAll(placeholder,location.origin+root+'/')
})`.replaceAll('\n', '');
