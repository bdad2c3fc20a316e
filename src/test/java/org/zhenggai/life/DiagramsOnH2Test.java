package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class DiagramsOnH2Test extends Diagrams {}
