package dev.carrel.schedule;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that are never interrupted, whatever the library that uses them wants: an interrupt inside H2 closes it for everybody. */
final class PatientThreads {
    private PatientThreads() {}

    private static ThreadFactory daemons(String name) {
        ThreadFactory factory = Executors.defaultThreadFactory();
        return work -> {
            Thread thread = factory.newThread(work);
            thread.setName(name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** A fixed number of threads. */
    static final class Pool extends ThreadPoolExecutor {
        Pool(String name, int threads) {
            super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name));
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }

    /** A thread for what is done again and again. */
    static final class Housekeeper extends ScheduledThreadPoolExecutor {
        Housekeeper(String name) {
            super(1, daemons(name));
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }
}
