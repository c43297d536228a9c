/** The formatter on every program there is. */
package org.zexus.tests.format;
