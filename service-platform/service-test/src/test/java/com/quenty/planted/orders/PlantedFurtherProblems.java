package com.quenty.planted.orders;

/** A second file of problems, which can be made as well. */
class PlantedFurtherProblems {}
