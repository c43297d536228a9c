/** What can be shown of a source instead of running it: its tree, tokens, bytecode, formatted text, problems. */
package org.zexus.language.view;
