import globalData from '@csstools/postcss-global-data';
import customMedia from 'postcss-custom-media';

/** Lets every style sheet, also the `<style>` of a component, use the named breakpoints without importing them. */
export default {
  plugins: [globalData({ files: ['./src/styles/breakpoints.css'] }), customMedia()],
};
