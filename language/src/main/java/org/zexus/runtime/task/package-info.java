/** Waiting for results: how a running program is put aside and resumed. */
package org.zexus.runtime.task;
