/** What the compiler reports about a program. */
package org.zexus.compiler.diagnostic;
