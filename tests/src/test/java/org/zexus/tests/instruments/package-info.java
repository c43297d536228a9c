/** What instruments see of programs. */
package org.zexus.tests.instruments;
