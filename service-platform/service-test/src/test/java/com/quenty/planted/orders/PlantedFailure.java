package com.quenty.planted.orders;

class PlantedFailure extends RuntimeException {}
