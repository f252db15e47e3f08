package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which service is in which state, for all threads of the supervisor, and written to the home folder at every change. */
final class StackState {

    private final Home home;
    private final List<ProcessId> hosts = new ArrayList<>();

    /** Services that have been asked to start and are neither ready nor failed. */
    private final Set<String> beingStarted = new HashSet<>();

    private Status status;
    private boolean up;
    private boolean ending;

    StackState(Home home, Status initial) {
        this.home = home;
        this.status = initial;
    }

    // ---- changes

    synchronized void hostLaunched(HostProcess host) {
        hosts.add(host.id());
        for (var service : host.services()) {
            change(service, "starting", host.pid());
        }
    }

    synchronized void startRequested(Collection<String> services) {
        beingStarted.addAll(services);
    }

    /** A failed service stays failed: events of its process may arrive after its end. */
    synchronized void change(String service, String state, @Nullable Long pid) {
        if (hasFailed(service)) {
            return;
        }
        status = status.with(service, state, pid);
        if (!state.equals("starting")) {
            beingStarted.remove(service);
        }
        write();
        notifyAll();
    }

    /** The start is over, with or without failures. */
    synchronized void startIsOver() {
        up = true;
        write();
    }

    synchronized void beginEnd() {
        ending = true;
    }

    synchronized void allStopped() {
        status = status.allStopped();
        write();
    }

    synchronized void write() {
        try {
            Status.write(
                    home, new Status.Written(ProcessId.of(ProcessHandle.current()), List.copyOf(hosts), up, status));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    // ---- questions

    synchronized boolean isEnding() {
        return ending;
    }

    synchronized boolean hasFailed(String service) {
        return status.find(service)
                .filter(process -> process.state().equals("failed"))
                .isPresent();
    }

    synchronized boolean noneReady() {
        return status.processes().stream().noneMatch(process -> process.state().equals("ready"));
    }

    synchronized List<String> notReady() {
        return status.processes().stream()
                .filter(process -> !process.state().equals("ready"))
                .map(Status.ServiceProcess::name)
                .toList();
    }

    synchronized int portOf(String service) {
        return status.find(service).orElseThrow().port();
    }

    // ---- waiting

    synchronized void awaitFewerBeingStarted(int limit) throws InterruptedException {
        while (beingStarted.size() >= limit) {
            wait();
        }
    }

    synchronized void awaitStarted() throws InterruptedException {
        while (status.processes().stream().anyMatch(process -> process.state().equals("starting"))) {
            wait();
        }
    }

    /** Returns at once when nothing has asked for the end; else never, because the JVM ends with its hook. */
    synchronized void awaitEndOfJvm() throws InterruptedException {
        while (ending) {
            wait();
        }
    }
}
