/** The network: requests, servers, sockets. */
package org.zexus.builtins.net;
