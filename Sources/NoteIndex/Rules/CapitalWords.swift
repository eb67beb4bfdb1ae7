/// All-capital names that are English words: they are found by exact case only.
enum CapitalWords {
  static let list = """
    ace act adam aid aim all alert amp and ant arc arm art ask bag base bat beam bear beat bee bet big bind bit blast blend \
    block boost boss bow box bra bug bus buzz cab cam camel can cap car case cast cat chain chase chat clap clip cloud coal \
    coat cod coda code coin comet cool cop cope core cost craft crane crow cub cube cup cut dab dad dart dash dare date deal \
    deep dice dip dog dot draw dream drop duel ear earth east eat edge end era even eye face fact fair fan fast fat feat fed \
    fig find fin fire first fit five flame flan flash flip flop flow fly focus fog for form fox frame free frog fun gain gan \
    gap gas gate gem get gift glide glue go goal gold golf grab grace grad grail grand grasp grid grip grow gun gym ham hat \
    hit hog home hook hop hot ice idea in ion iron it jam jet join jump key kit lab lace lag lake lamb lamp lap large laser \
    last late law lead leaf leap lens less life lime line link lion list live log loop lore lot loud low luck lure mad mail \
    make man map mark mask mass mat match may mean men mesh met meteor mind mine mini mint mix moss most move muse nap near \
    neat nest net new nice node nor not note nut oak oil one open opt or orb out owl pace pack pad page palm pan par part \
    pass past path pattern peer pen pet pick pie pig pile pin pine pipe pit place plan plate play plot plum pod poem point \
    pop pos pot pro prism prompt pull pulse pure push put quest race rack raft rag rail rain ran rank rap rat rate raw ray \
    reach react read real red reel rent reset rest rib rice rich ride ring rise road roam robe robin rock rod rope rose rouge \
    rough round route row rule run rust sad safe sage sail salt sam same sand sap sat save scale scan scar score sea seal seat \
    seed seek send sense set shade shape share sharp shift ship shot side sift sign silk simple sin sing siren sit six size ski \
    sky slam sled slice slim slip slot smart snap snow so soap soda soft sol sole song sort soul sound spade span spar spare \
    spark speed spice spider spin spring stack stage stair star start stem step stop storm stride strong style sum sun super \
    surf swag swan swap swift swim swing sync tab tag tail take talk tan tap tape tar target task tea team ten tent test text \
    tide tie tiger tile time tip to toe ton tool top tour toy trace track trade trail train tram trap tree trim trio true tune \
    turn twin two under unit up us van vast veil vest view vim vine vision vital vote wag walk wall war wave wax way web well \
    west wet wheel whip wide will win wind wing wire wise wit wolf wool word work yes zip zoo
    """

  private static let words = Set(list.split(separator: " ").map { Array($0.utf8) })

  static func contains(_ folded: [UInt8]) -> Bool { words.contains(folded) }
}
