/** Tests that need the language as a whole. */
package org.zexus.tests;
