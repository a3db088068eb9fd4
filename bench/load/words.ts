import type { Category, Sector } from '#capabilities/disputes/domain/index.ts'
import type { Chance } from './chance.ts'

const family = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏傅方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵',
]
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀英霞平刚桂兰玉萍红鹏辉建华国文波志云春生梅林海燕飞凤琴翠珍雪荣爱香月莲冬菊贵满德福根顺喜长庚秋水木火土生田山川岩松柏竹青云龙虎',
]

export function inventName(chance: Chance): string {
  const length = chance.share() < 0.35 ? 1 : 2
  return chance.pick(family) + Array.from({ length }, () => chance.pick(given)).join('')
}

/** @property openings of the story; a few kinds are common, most are rare */
interface Matter {
  readonly category: Category
  readonly sector?: Sector
  readonly titles: readonly string[]
  readonly openings: readonly string[]
}

const matters: readonly Matter[] = [
  {
    category: 'neighbour',
    titles: ['楼上漏水', '邻里噪音', '通道堆放杂物', '采光争执', '围墙越界'],
    openings: [
      '楼上卫生间长期漏水，天花板发霉脱落',
      '夜里打麻将声音很大，老人睡不着觉',
      '门口堆放旧家具，过道走不通',
    ],
  },
  {
    category: 'other-labour',
    sector: 'labour',
    titles: ['工资拖欠', '工伤赔偿', '辞退补偿', '加班费争议'],
    openings: [
      '在餐馆打工三个月，老板一直没有结清工资',
      '下班路上摔伤，单位不认工伤',
      '公司突然口头辞退，没有给补偿金',
    ],
  },
  {
    category: 'marriage-family',
    sector: 'family',
    titles: ['抚养费纠纷', '赡养争议', '分家析产', '夫妻不和'],
    openings: [
      '离婚后男方两年没有给抚养费',
      '三个儿子对母亲的赡养和医药费分摊谈不拢',
      '老屋拆迁款怎么分，兄妹几人争执不下',
    ],
  },
  {
    category: 'property-management',
    sector: 'property-management',
    titles: ['物业费争议', '电梯停用', '停车位收费'],
    openings: [
      '小区电梯坏了半个月物业不修',
      '物业上调停车费没有公示，业主拒交',
      '绿化改车位没有征求业主意见',
    ],
  },
  {
    category: 'migrant-wages',
    sector: 'labour',
    titles: ['农民工讨薪', '工程款拖欠', '包工头欠薪'],
    openings: ['工地完工四个月，包工头欠二十多人工资', '总包说劳务费已付清，班组仍没有领到钱'],
  },
  {
    category: 'traffic-accident',
    sector: 'traffic',
    titles: ['交通事故赔偿', '电动车相撞', '误工费争议'],
    openings: ['骑电动车被小轿车刮倒，腿部骨折住院', '保险公司只肯赔一半，误工费和护理费谈不拢'],
  },
  {
    category: 'contract',
    titles: ['装修合同', '租赁押金', '货款未付', '买卖违约'],
    openings: [
      '房屋租期届满，房东不退押金',
      '装修公司收了定金不开工，电话不接',
      '供货半年，超市拖着货款不给',
    ],
  },
  {
    category: 'other-consumer',
    sector: 'consumer',
    titles: ['预付卡退款', '健身房关门', '商品质量'],
    openings: ['美容院充值后关门，余额退不回来', '买的冰箱用了一周就坏，商家推来推去'],
  },
  {
    category: 'medical',
    sector: 'medical',
    titles: ['手术争议', '医疗费争议'],
    openings: ['术后伤口感染再次住院，家属认为医院有过错'],
  },
  {
    category: 'land-acquisition',
    sector: 'land-acquisition',
    titles: ['征地补偿', '拆迁安置'],
    openings: ['征收土地的青苗补偿标准与邻村不同', '安置房面积少了八平方米，要求补差价'],
  },
  {
    category: 'environment',
    sector: 'environment',
    titles: ['油烟扰民', '养殖污水'],
    openings: ['楼下烧烤店油烟直排，窗户不敢开', '猪场污水流进鱼塘，死了不少鱼'],
  },
  {
    category: 'forest-land',
    sector: 'boundary',
    titles: ['山林界址', '田埂占用'],
    openings: ['两家山林界石被挪动，为十几棵杉树争吵'],
  },
]

const middles = [
  '，多次协商没有结果',
  '，社区上门劝过两次',
  '，对方态度很差不肯露面',
  '，双方各执一词',
  '，有照片和聊天记录为证',
  '，已经报过警',
  '，家里老人身体不好经不起折腾',
]
const endings = [
  '，请求调解委员会帮忙处理。',
  '，希望尽快给个说法。',
  '，要求赔偿损失并书面道歉。',
  '，不想打官司，愿意各让一步。',
  '，盼望年前解决。',
]

export interface Story {
  readonly matter: Matter
  readonly title: string
  readonly narrative: string
}

export function inventStory(chance: Chance): Story {
  const matter = chance.lean(matters)
  const sum = 300 + chance.below(60_000)
  const narrative = [
    chance.pick(matter.openings),
    chance.pick(middles),
    chance.share() < 0.5 ? `，涉及金额${sum}元` : '',
    chance.pick(middles),
    chance.pick(endings),
  ].join('')
  return { matter, title: chance.pick(matter.titles), narrative }
}
