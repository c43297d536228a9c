/** Text: strings of the language, the text of floats, name suggestions. */
package org.zexus.runtime.text;
