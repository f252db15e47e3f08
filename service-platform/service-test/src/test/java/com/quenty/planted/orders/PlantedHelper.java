package com.quenty.planted.orders;

final class PlantedHelper {}
