/** Programs that are compiled at once, where no failure of the compiler is passed over. */
package org.zexus.tests.compilation;
