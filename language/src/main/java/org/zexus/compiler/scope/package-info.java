/**
 * Which variable a name means: the scopes of a program, their variables, and the resolution of every use, all decided
 * before code is generated.
 */
package org.zexus.compiler.scope;
