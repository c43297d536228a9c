/** Makes bytecode shorter without changing what it computes, prints, raises or costs. */
package org.zexus.compiler.optimize;
