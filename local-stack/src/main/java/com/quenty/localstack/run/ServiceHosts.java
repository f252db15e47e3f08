package com.quenty.localstack.run;

import com.quenty.localstack.Home;
import com.quenty.localstack.Service;
import com.quenty.localstack.build.Installation;
import com.quenty.localstack.host.HostEvent;
import com.quenty.localstack.host.HostInstructions;
import com.quenty.localstack.host.HostInstructions.HostedService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The processes of the services: launched, given their instructions, listened to, ended. */
final class ServiceHosts {

    /** Two contexts start concurrently: with two cores more of them only wait for each other. */
    private static final int START_AT_ONCE = 2;

    private final Home home;
    private final StackState state;
    private final Console console;
    private final List<HostProcess> hosts = new CopyOnWriteArrayList<>();

    ServiceHosts(Home home, StackState state, Console console) {
        this.home = home;
        this.state = state;
        this.console = console;
    }

    void launch(String name, List<Service> hosted, Installation installation) throws IOException {
        var host = HostProcess.launch(
                name,
                hosted.stream().map(Service::name).toList(),
                installation,
                home,
                home.logs(),
                List.of(),
                JvmOptions.forServices(hosted.size(), installation.aotCache()));
        hosts.add(host);
        state.hostLaunched(host);
        host.onExit(exit -> ended(host, exit));
    }

    /** Hosts of one service each start a few at a time as well: all at once they starve each other. */
    void instruct(List<Service> services, Installation installation, ServiceArguments arguments)
            throws IOException, InterruptedException {
        for (var host : hosts) {
            if (hosts.size() > 1) {
                state.awaitFewerBeingStarted(START_AT_ONCE);
            }
            var hosted = services.stream()
                    .filter(service -> host.services().contains(service.name()))
                    .toList();
            state.startRequested(host.services());
            host.instruct(
                    instructions(installation, hosted, arguments::of, false), event -> serviceReported(host, event));
        }
    }

    static HostInstructions instructions(
            Installation installation,
            List<Service> services,
            Function<Service, List<String>> arguments,
            boolean training) {
        var hosted = services.stream()
                .map(service -> {
                    var installed = installation.get(service);
                    return new HostedService(
                            service.name(),
                            installation.jarOf(service),
                            installed.mainClass(),
                            installed.libraries(),
                            arguments.apply(service));
                })
                .toList();
        return new HostInstructions(hosted, START_AT_ONCE, training);
    }

    void awaitExits() throws InterruptedException {
        for (var host : hosts) {
            host.waitFor();
        }
    }

    void end() throws InterruptedException {
        hosts.forEach(HostProcess::end);
        for (var host : hosts) {
            host.awaitEnd();
        }
    }

    private void serviceReported(HostProcess host, HostEvent event) {
        if (host.isEnding()) {
            return;
        }
        var service = event.service();
        switch (event.state()) {
            case "ready" -> {
                console.ready(service, state.portOf(service));
                state.change(service, "ready", host.pid());
            }
            case "failed" -> {
                console.failed(service, event.detail(), home.log(service));
                fail(service);
            }
            default -> state.change(service, event.state(), host.pid());
        }
    }

    private void ended(HostProcess host, int exit) {
        if (host.isEnding()) {
            return;
        }
        var affected = host.services().stream()
                .filter(service -> !state.hasFailed(service))
                .toList();
        for (var service : affected) {
            var log = host.services().size() == 1 && Files.exists(home.log(service))
                    ? home.log(service)
                    : home.log(host.name());
            var why = "its process ended (%s)".formatted(inWords(exit));
            if (service.equals(affected.getFirst())) {
                console.failed(service, why, log);
            } else {
                console.say("%s: %s".formatted(service, why));
            }
            fail(service);
        }
    }

    /** After the console: a thread that waits for the end of the start returns when the last service has its state. */
    private void fail(String service) {
        state.change(service, "failed", null);
    }

    private static String inWords(int exit) {
        return exit > 128 ? "signal " + (exit - 128) : "status " + exit;
    }
}
