package com.quenty.sample.parcels;

import org.jspecify.annotations.Nullable;

record Remark(@Nullable String note) {}
