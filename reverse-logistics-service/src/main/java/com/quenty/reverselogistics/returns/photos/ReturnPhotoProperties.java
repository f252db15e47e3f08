package com.quenty.reverselogistics.returns.photos;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param linkValidFor how long the link of a photo serves it */
@ConfigurationProperties("quenty.reverselogistics.photo-links")
record ReturnPhotoProperties(@DefaultValue("10m") Duration linkValidFor) {}
