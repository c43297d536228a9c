/**
 * Typed views of what a context of the language offers its host. Each is made of the polyglot value it stands for:
 *
 * <pre>
 * EventBus events = EventBus.of(context);
 * events.on("Transfer", event -&gt; audit(event.args()));
 * </pre>
 */
package org.zexus.embedding;
