/** Zexus as Java programs see it, through the polyglot API only. */
package org.zexus.tests.embedding;
