package dev.carrel.feed;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** Looks names up, and waits no longer than so: the system's own look cannot be broken off. Thread-safe. */
final class PatientNames implements Dns {
    private final Dns names;
    private final Duration patience;

    PatientNames(Dns names, Duration patience) {
        this.names = names;
        this.patience = patience;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        FutureTask<List<InetAddress>> look = new FutureTask<>(() -> names.lookup(name));
        Thread.ofVirtual().name("name").start(look);
        try {
            return look.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            UnknownHostException nobody = new UnknownHostException(name);
            if (unknown instanceof TimeoutException) {
                nobody.initCause(new InterruptedIOException("no answer about a name"));
            }
            throw nobody;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(name);
        }
    }
}
