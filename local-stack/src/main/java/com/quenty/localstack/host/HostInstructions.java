package com.quenty.localstack.host;

import java.nio.file.Path;
import java.util.List;

/**
 * What a {@link ServiceHost} is told on its standard input. Not on its command line: there every user of the machine
 * could read the passwords.
 *
 * @param startAtOnce how many contexts may start side by side
 * @param rehearsal true when the process is only to see everything start, and then to end
 */
public record HostOrders(List<HostedService> services, int startAtOnce, boolean rehearsal) {

    /**
     * @param jar the service's own classes and resources
     * @param mainClass the class that {@code java -jar} would run
     * @param libraries file names of the jars it ships, all of them on the class path of the process
     * @param arguments for {@code main}
     */
    public record HostedService(
            String name, Path jar, String mainClass, List<String> libraries, List<String> arguments) {}
}
