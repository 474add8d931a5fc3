// Texts of a reply come from anyone who can send a message. What a terminal would obey instead of showing is made
// visible before it is printed for people.

/** Controls of C0, DEL and C1, and those that turn the direction of writing. */
const controls = /[\p{Cc}\p{Bidi_Control}]/gu;
const controlsButLineEnds = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/** A text on one line, its controls as escapes of JSON. */
export const escaped = (text: string): string =>
  text.replace(controls, (control) => {
    const short = JSON.stringify(control).slice(1, -1);
    return short === control ? `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}` : short;
  });

/** A text of several lines, every other control as one replacement character, so that no caret under it moves. */
export const harmless = (text: string): string => text.replace(controlsButLineEnds, '\uFFFD');
