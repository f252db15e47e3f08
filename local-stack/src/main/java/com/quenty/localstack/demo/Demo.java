package com.quenty.localstack.demo;

import com.quenty.localstack.Checkout;
import com.quenty.localstack.Home;
import java.util.List;

/** The story of the suite. */
public final class Demo {

    private Demo() {}

    public static int tell(Home home, Checkout checkout, List<String> arguments) {
        return 0;
    }
}
