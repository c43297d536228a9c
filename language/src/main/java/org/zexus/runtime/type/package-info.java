/** Declared types (data, entity, contract, interface, enum) and their instances. */
package org.zexus.runtime.type;
