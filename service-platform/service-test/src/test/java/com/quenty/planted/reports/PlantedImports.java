package com.quenty.planted.reports;

import org.springframework.web.service.registry.ImportHttpServices;

/** Imported where nobody looks for it. */
@ImportHttpServices(group = "planted-service", types = Runnable.class)
class PlantedImports {}
