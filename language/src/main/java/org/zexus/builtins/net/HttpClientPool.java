package org.zexus.builtins.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.zexus.builtins.state.LibraryState;

/** The connections of a program to HTTP servers; they are kept open for further requests. */
final class HttpClientPool implements Closeable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    private SSLContext security;
    private HttpClient client;

    /** The connections of the program with this state. */
    static HttpClientPool of(LibraryState state) {
        return state.part(HttpClientPool.class, () -> {
            var pool = new HttpClientPool();
            state.resources().add(pool);
            return pool;
        });
    }

    /** The client; it follows no redirections, because each target has to be permitted. */
    synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER);
            if (security != null) {
                builder.sslContext(security);
            }
            client = builder.build();
        }
        return client;
    }

    /** Trusts the servers that the authorities in a file vouch for, besides those the machine trusts. */
    synchronized void trust(InputStream certificates) throws IOException, GeneralSecurityException {
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        int count = 0;
        for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(certificates)) {
            authorities.setCertificateEntry("given-" + count++, certificate);
        }
        if (count == 0) {
            throw new GeneralSecurityException("no certificate");
        }
        for (X509Certificate usual : usual()) {
            authorities.setCertificateEntry("usual-" + count++, usual);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        close();
        security = context;
    }

    private static X509Certificate[] usual() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }
}
