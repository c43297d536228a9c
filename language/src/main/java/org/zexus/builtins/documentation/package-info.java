/** What people read about the library: pages and help texts, made from the tables of builtins. */
package org.zexus.builtins.documentation;
