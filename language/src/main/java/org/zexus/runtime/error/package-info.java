/** Errors of guest programs: their kinds, their exception and its place in the source. */
package org.zexus.runtime.error;
