package com.quenty.gateway.docs;

import com.quenty.platform.security.PublicEndpoint;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pages that show what the services hold. The files are public; what they show is asked of the API, with a token. */
@RestController
@RequestMapping("/app")
class AppController {

    @GetMapping("/routes")
    @PublicEndpoint
    ResponseEntity<Resource> routes() {
        return PageFile.of("app/routes/index.html").orElseThrow();
    }

    /** The list of dashboards, and each of them: the page reads from its address which one it is. */
    @GetMapping({"/dashboards", "/dashboards/{dashboard_id:DASH-[0-9A-Z]+}"})
    @PublicEndpoint
    ResponseEntity<Resource> dashboards() {
        return PageFile.of("app/dashboards/index.html").orElseThrow();
    }
}
