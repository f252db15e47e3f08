package com.quenty.localstack.host;

import java.nio.file.Path;
import java.util.List;

/**
 * Read by a {@link ServiceHost} from its standard input. Not from its command line: there every user of the machine
 * could read the passwords.
 *
 * @param startAtOnce how many contexts may start concurrently
 * @param training true when the process ends as soon as all services have started: it runs for the AOT cache
 */
public record HostInstructions(List<HostedService> services, int startAtOnce, boolean training) {

    /**
     * @param jar the service's own classes and resources
     * @param mainClass the class that {@code java -jar} would run
     * @param libraries file names of the jars it ships, all of them on the class path of the process
     * @param arguments for {@code main}
     */
    public record HostedService(
            String name, Path jar, String mainClass, List<String> libraries, List<String> arguments) {}
}
