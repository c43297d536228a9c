/** Databases, by JDBC drivers that are found at run time. */
package org.zexus.builtins.db;
