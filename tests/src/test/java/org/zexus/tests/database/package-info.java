/** Programs and databases that run beside them. */
package org.zexus.tests.database;
