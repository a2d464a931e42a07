/**
 * A control character that no text of a release has a use for. Line ends and tabs are text; every other one is a sign of
 * damage.
 */
export const controlCharacter = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
