package org.zhenggai.life;

import org.zhenggai.support.OnH2;

@OnH2
class OwnModelsOnH2Test extends OwnModels {}
