/** Executes portable bytecode: translates it into internal code on slots, and interprets that. */
package org.zexus.interpreter;
