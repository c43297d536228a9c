/** Variables, module scopes, and the context a program runs in. */
package org.zexus.runtime.scope;
