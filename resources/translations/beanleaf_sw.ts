<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
<context>
    <name>AboutDisease</name>
    <message>
        <source>About this disease</source>
        <translation>Kuhusu ugonjwa huu</translation>
    </message>
    <message>
        <source>About this leaf</source>
        <translation>Kuhusu jani hili</translation>
    </message>
    <message>
        <source>How to recognise it</source>
        <translation>Jinsi ya kuutambua</translation>
    </message>
    <message>
        <source>To read on: {book}</source>
        <translation>Kusoma zaidi: {book}</translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>Cha kufanya kwanza</translation>
    </message>
    <message>
        <source>What to keep watching for</source>
        <translation>Cha kuendelea kuangalia</translation>
    </message>
    <message>
        <source>Where this is from</source>
        <translation>Chanzo cha maelezo</translation>
    </message>
    <message>
        <source>Where to ask</source>
        <translation>Wapi pa kuuliza</translation>
    </message>
</context>
<context>
    <name>AnswerGallery</name>
    <message>
        <source>Leaves and what the network says of them</source>
        <translation>Majani na jinsi mtandao unavyosema kuyahusu</translation>
    </message>
</context>
<context>
    <name>AnswerModel</name>
    <message>
        <source>is: {name}</source>
        <translation>ni: {name}</translation>
    </message>
    <message>
        <source>says: {name}</source>
        <translation>jibu: {name}</translation>
    </message>
    <message>
        <source>sure: {chance}</source>
        <translation>uhakika: {chance}</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>All leaves, the surest first</source>
        <translation>Yote, yenye uhakika kwanza</translation>
    </message>
    <message>
        <source>Mistakes, the surest first</source>
        <translation>Makosa, yenye uhakika kwanza</translation>
    </message>
    <message>
        <source>One cell of the matrix</source>
        <translation>Kisanduku kimoja cha jedwali</translation>
    </message>
    <message>
        <source>This shows what decided it at epoch {epoch}. Go there, or take this epoch&apos;s network.</source>
        <translation>Hii inaonyesha kilichoamua kwenye mzunguko wa {epoch}. Nenda huko, au chukua mtandao wa mzunguko huu.</translation>
    </message>
    <message>
        <source>Which leaves to show</source>
        <translation>Majani ya kuonyesha</translation>
    </message>
    <message>
        <source>is: {true}, says: {said}</source>
        <translation>ni: {true}, unasema: {said}</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} kati ya {count}</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>&amp;Copy files and results</source>
        <translation>&amp;Nakili faili na matokeo</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Judge %Ln selected photo(s) again with</source>
        <translation>
            <numerusform>&amp;Tambua tena picha %Ln uliyochagua kwa</numerusform>
            <numerusform>&amp;Tambua tena picha %Ln ulizochagua kwa</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Judge all again with</source>
        <translation>&amp;Tambua zote tena kwa</translation>
    </message>
    <message>
        <source>&amp;Open large</source>
        <translation>&amp;Fungua kwa ukubwa</translation>
    </message>
    <message>
        <source>&amp;Remove from this view</source>
        <translation>&amp;Ondoa hapa</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Zaidi</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Chagua &amp;zote</translation>
    </message>
    <message>
        <source>What to do with the selected photos.</source>
        <translation>La kufanya na picha ulizochagua.</translation>
    </message>
</context>
<context>
    <name>CardPages</name>
    <message>
        <source>Classified photos</source>
        <translation>Picha zilizotambuliwa</translation>
    </message>
</context>
<context>
    <name>ClassifyView</name>
    <message numerus="yes">
        <source>%Ln photo(s) were here already, and are shown once.</source>
        <translation>
            <numerusform>Picha %Ln ilikuwa hapa tayari, inaonyeshwa mara moja.</numerusform>
            <numerusform>Picha %Ln zilikuwa hapa tayari, zinaonyeshwa mara moja.</numerusform>
        </translation>
    </message>
    <message>
        <source>A model learns from example leaves what sick ones look like. Training one takes a minute.</source>
        <translation>Modeli hujifunza kutoka kwa majani ya mfano jinsi yenye ugonjwa yanavyoonekana. Kuifundisha huchukua dakika moja.</translation>
    </message>
    <message>
        <source>Classify leaves</source>
        <translation>Tambua majani</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>Bado hakuna modeli</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Fundisha modeli</translation>
    </message>
</context>
<context>
    <name>ConfigurationDesk</name>
    <message>
        <source>Export the configuration of the training</source>
        <translation>Hamisha usanidi wa mafunzo</translation>
    </message>
    <message>
        <source>Repeat a training</source>
        <translation>Rudia mafunzo</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>is: {name}</source>
        <translation>ni: {name}</translation>
    </message>
    <message>
        <source>says: {name}</source>
        <translation>jibu: {name}</translation>
    </message>
    <message>
        <source>{count} of {whole} leaves that are «{true}»: the network says «{said}»</source>
        <translation>Majani {count} kati ya {whole} ambayo ni «{true}»: mtandao unasema «{said}»</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>A click or Enter on a cell shows the leaves in it.</source>
        <translation>Bofya kisanduku au bonyeza Enter ili kuona majani yaliyomo.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {right} of {count} right, {share}. For all leaves like these it is between {low} and {high} (95 % confidence, Wilson).</source>
        <translation>Mzunguko {epoch}: {right} kati ya {count} ni sahihi, {share}. Kwa majani yote kama haya ni kati ya {low} na {high} (uhakika wa 95&#xa0;%, Wilson).</translation>
    </message>
    <message>
        <source>The counts appear here while it learns.</source>
        <translation>Hesabu huonekana hapa unapojifunza.</translation>
    </message>
    <message>
        <source>What it says of the leaves of each class</source>
        <translation>Mtandao unavyosema kuhusu majani ya kila aina</translation>
    </message>
</context>
<context>
    <name>CorrectionChooser</name>
    <message>
        <source>Marked differently</source>
        <translation>Zina alama tofauti</translation>
    </message>
    <message>
        <source>Marked photos can be exported as class folders, to train a model with them.</source>
        <translation>Picha zenye alama zinaweza kuhamishwa kama folda za aina, ili kufundisha modeli kwa hizo.</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Haina alama</translation>
    </message>
    <message>
        <source>Was the program &amp;wrong? What it really is:</source>
        <translation>Je, programu ili&amp;kosea? Ukweli ni:</translation>
    </message>
</context>
<context>
    <name>CostPlot</name>
    <message>
        <source>Cost</source>
        <translation>Gharama (kosa)</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>Mistari ya mafunzo</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Mzunguko</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys move, 0 shows all, L is a logarithmic axis. The tab Table has the numbers.</source>
        <translation>Kuongeza na kutoa hukuza na kupunguza, mishale husogeza, 0 huonyesha yote, L ni mhimili wa logi. Kichupo Jedwali kina namba.</translation>
    </message>
    <message>
        <source>Right answers, %</source>
        <translation>Majibu sahihi, %</translation>
    </message>
</context>
<context>
    <name>DataChooser</name>
    <message>
        <source>&amp;Beans, {count} photos</source>
        <translation>&amp;Beans, picha {count}</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>Cha&amp;gua…</translation>
    </message>
    <message>
        <source>&amp;Practice leaves</source>
        <translation>Majani ya &amp;zoezi</translation>
    </message>
    <message>
        <source>A folder of &amp;mine</source>
        <translation>Folda &amp;yangu</translation>
    </message>
    <message>
        <source>Choose a folder of leaves</source>
        <translation>Chagua folda ya majani</translation>
    </message>
    <message>
        <source>Choose a folder of leaves first.</source>
        <translation>Chagua kwanza folda ya majani.</translation>
    </message>
    <message>
        <source>Choose the folder of leaves</source>
        <translation>Chagua folda ya majani</translation>
    </message>
    <message>
        <source>Healthy class</source>
        <translation>Aina yenye afya</translation>
    </message>
    <message>
        <source>Loo&amp;k at the leaves…</source>
        <translation>Angalia ma&amp;jani…</translation>
    </message>
    <message>
        <source>Photos I corrected</source>
        <translation>Picha nilizosahihisha</translation>
    </message>
    <message>
        <source>Samples of each class as the network sees them, and what is wrong with them.</source>
        <translation>Mifano ya kila aina kama mtandao unavyoiona, na kasoro zake.</translation>
    </message>
    <message>
        <source>Say which class is the healthy one.</source>
        <translation>Sema ni aina ipi yenye afya.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet: read above what is missing.</source>
        <translation>Bado hakuna cha kujifunza: soma hapo juu kinachokosekana.</translation>
    </message>
    <message>
        <source>There is only one class, so nothing can be told apart. Add a folder of others.</source>
        <translation>Kuna aina moja tu, hakuna cha kutofautisha. Ongeza folda ya majani mengine.</translation>
    </message>
    <message>
        <source>Which class is healthy</source>
        <translation>Aina ipi ina afya</translation>
    </message>
</context>
<context>
    <name>DataHint</name>
    <message numerus="yes">
        <source>%Ln photo(s) are no longer where they were.</source>
        <translation>
            <numerusform>Picha %Ln haipo tena mahali ilipokuwa.</numerusform>
            <numerusform>Picha %Ln hazipo tena mahali zilipokuwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose it or drop it here: one folder inside for each class.</source>
        <translation>Ichague au idondoshe hapa: ndani yake folda moja kwa kila aina.</translation>
    </message>
    <message>
        <source>Field photos from Uganda. Fetched from the internet once.</source>
        <translation>Picha za shambani kutoka Uganda. Hupakuliwa mtandaoni mara moja tu.</translation>
    </message>
    <message>
        <source>Leaves that Beanleaf draws itself. Works at once, without internet.</source>
        <translation>Majani ambayo Beanleaf huchora yenyewe. Hufanya kazi mara moja, bila intaneti.</translation>
    </message>
    <message>
        <source>What you marked in History, learned from where the photos lie.</source>
        <translation>Ulizoweka alama kwenye Historia; zinasomwa pale picha zilipo.</translation>
    </message>
    <message>
        <source>{classes}; {count} to check on</source>
        <translation>{classes}; {count} ya uhakiki</translation>
    </message>
</context>
<context>
    <name>DataPreview</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Ghairi</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Funga</translation>
    </message>
    <message>
        <source>Looking for the leaves</source>
        <translation>Inatafuta majani</translation>
    </message>
    <message>
        <source>Progress of looking at the leaves</source>
        <translation>Maendeleo ya kuangalia majani</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>Mifano ya kila aina</translation>
    </message>
    <message>
        <source>Show &amp;others</source>
        <translation>Onyesha &amp;mengine</translation>
    </message>
    <message>
        <source>The leaves, as the network sees them</source>
        <translation>Majani, kama mtandao unavyoyaona</translation>
    </message>
    <message>
        <source>{name}: {train} to learn from</source>
        <translation>{name}: {train} ya kujifunza</translation>
    </message>
    <message>
        <source>{name}: {train} to learn from, {validation} to check on</source>
        <translation>{name}: {train} ya kujifunza, {validation} ya uhakiki</translation>
    </message>
    <message>
        <source>{train} to learn from, {validation} to check on. This is all the network sees.</source>
        <translation>{train} ya kujifunza, {validation} ya uhakiki. Mtandao huona haya tu.</translation>
    </message>
    <message>
        <source>{train} to learn from. This is all the network sees.</source>
        <translation>{train} ya kujifunza. Mtandao huona haya tu.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Beanleaf then says of each leaf:</source>
        <translation>Kisha Beanleaf husema kuhusu kila jani:</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Chagua picha</translation>
    </message>
    <message>
        <source>Drop more photos here, or click</source>
        <translation>Dondosha picha zaidi, au bofya</translation>
    </message>
    <message>
        <source>Drop more photos or a folder here, or click to choose</source>
        <translation>Dondosha hapa picha zaidi au folda, au bofya kuchagua</translation>
    </message>
    <message>
        <source>Drop photos of bean leaves here</source>
        <translation>Dondosha hapa picha za majani ya maharage</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC and others</source>
        <translation>JPEG, PNG, HEIC na nyingine</translation>
    </message>
    <message>
        <source>Let go to classify</source>
        <translation>Achilia ili kutambua</translation>
    </message>
    <message>
        <source>Opens a window to choose photos. Photos and folders can also be dropped or pasted.</source>
        <translation>Hufungua dirisha la kuchagua picha. Picha na folda zinaweza pia kudondoshwa au kubandikwa.</translation>
    </message>
    <message>
        <source>or a whole folder. Click to choose, or paste.</source>
        <translation>au folda nzima. Bofya kuchagua, au bandika.</translation>
    </message>
</context>
<context>
    <name>EngineNote</name>
    <message>
        <source>Engine: {name}. {reason}</source>
        <translation>Injini: {name}. {reason}</translation>
    </message>
</context>
<context>
    <name>EpochModel</name>
    <message>
        <source>Cost</source>
        <translation>Gharama (kosa)</translation>
    </message>
    <message>
        <source>Cost, unseen</source>
        <translation>Gharama, mapya</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Mzunguko</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Sahihi</translation>
    </message>
    <message>
        <source>Right, unseen</source>
        <translation>Sahihi, mapya</translation>
    </message>
</context>
<context>
    <name>EpochTable</name>
    <message>
        <source>Every epoch in numbers</source>
        <translation>Kila mzunguko kwa namba</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Hamisha</translation>
    </message>
    <message>
        <source>&amp;Export {count} chosen</source>
        <translation>&amp;Hamisha {count} ulizochagua</translation>
    </message>
    <message>
        <source>&amp;Marked photos as class folders…</source>
        <translation>Picha zenye &amp;alama kama folda za aina…</translation>
    </message>
    <message>
        <source>&amp;Report for printing (PDF)…</source>
        <translation>&amp;Ripoti ya kuchapisha (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Table for Excel or LibreOffice (CSV)…</source>
        <translation>&amp;Jedwali la Excel au LibreOffice (CSV)…</translation>
    </message>
    <message>
        <source>Save the results as a table or a report, outside of Beanleaf.</source>
        <translation>Hifadhi matokeo kama jedwali au ripoti, nje ya Beanleaf.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Choose where to put the class folders</source>
        <translation>Chagua mahali pa kuweka folda za aina</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Reports for printing (*.pdf)</source>
        <translation>Ripoti za kuchapisha (*.pdf)</translation>
    </message>
    <message>
        <source>Save results as a report</source>
        <translation>Hifadhi matokeo kama ripoti</translation>
    </message>
    <message>
        <source>Save results as a table</source>
        <translation>Hifadhi matokeo kama jedwali</translation>
    </message>
    <message>
        <source>Saved as «{name}» in {folder}.</source>
        <translation>Imehifadhiwa kama «{name}» katika {folder}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Tables for Excel and LibreOffice (*.csv)</source>
        <translation>Majedwali ya Excel na LibreOffice (*.csv)</translation>
    </message>
    <message>
        <source>Train with them</source>
        <translation>Fundisha kwa hizo</translation>
    </message>
    <message>
        <source>Writing «{name}»: {done} of {total} photos</source>
        <translation>Inaandika «{name}»: picha {done} kati ya {total}</translation>
    </message>
    <message>
        <source>Writing «{name}»…</source>
        <translation>Inaandika «{name}»…</translation>
    </message>
    <message>
        <source>bean leaves {day}</source>
        <translation>majani ya maharage {day}</translation>
    </message>
    <message>
        <source>marked leaves {day}</source>
        <translation>majani yenye alama {day}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Gallery</source>
        <translation>Matunzio</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Mpangilio wa picha</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Tafuta kwa jina</translation>
    </message>
    <message>
        <source>Search photos by name</source>
        <translation>Tafuta picha kwa jina</translation>
    </message>
    <message>
        <source>Search photos by name (Ctrl+F)</source>
        <translation>Tafuta picha kwa jina (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show the photos as a gallery</source>
        <translation>Onyesha picha kama matunzio</translation>
    </message>
    <message>
        <source>Show the photos as a table</source>
        <translation>Onyesha picha kama jedwali</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Jedwali</translation>
    </message>
    <message>
        <source>Which photos are shown</source>
        <translation>Picha zinazoonyeshwa</translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind} ({count})</translation>
    </message>
</context>
<context>
    <name>GlassCheck</name>
    <message>
        <source>Between the two a node switches on or off, so there is no one slope.</source>
        <translation>Kati ya hizo mbili nodi huwaka au huzima, kwa hiyo hakuna mteremko mmoja.</translation>
    </message>
    <message>
        <source>Both ways give the same gradient.</source>
        <translation>Njia zote mbili hutoa gradienti ileile.</translation>
    </message>
    <message>
        <source>Checked: {name}</source>
        <translation>Imekaguliwa: {name}</translation>
    </message>
    <message>
        <source>Choose a row above: its gradient is checked here.</source>
        <translation>Chagua safu hapo juu: gradienti yake hukaguliwa hapa.</translation>
    </message>
    <message>
        <source>The two differ: more than rounding explains.</source>
        <translation>Mbili hizi zinatofautiana: kuliko kukadiria kunavyoeleza.</translation>
    </message>
    <message>
        <source>With it a little larger the cost is {above}, a little smaller {below}.</source>
        <translation>Ikiwa kubwa kidogo gharama ni {above}, ndogo kidogo {below}.</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>tofauti</translation>
    </message>
    <message>
        <source>gradient by back-propagation</source>
        <translation>gradienti kwa kurudi nyuma</translation>
    </message>
    <message>
        <source>gradient by trying</source>
        <translation>gradienti kwa kujaribu</translation>
    </message>
    <message>
        <source>its value</source>
        <translation>thamani yake</translation>
    </message>
</context>
<context>
    <name>GlassLeafChooser</name>
    <message>
        <source>A &amp;photo of mine…</source>
        <translation>Pi&amp;cha yangu…</translation>
    </message>
    <message>
        <source>A leaf drawn by Beanleaf</source>
        <translation>Jani lililochorwa na Beanleaf</translation>
    </message>
    <message>
        <source>A leaf of its data set</source>
        <translation>Jani la data yake</translation>
    </message>
    <message>
        <source>Choose a photo of a leaf</source>
        <translation>Chagua picha ya jani</translation>
    </message>
    <message>
        <source>Nu&amp;mber</source>
        <translation>Na&amp;mba</translation>
    </message>
    <message>
        <source>The leaf as the network sees it</source>
        <translation>Jani kama mtandao unavyoliona</translation>
    </message>
    <message>
        <source>What it really is (&amp;y)</source>
        <translation>Ni nini hasa (&amp;y)</translation>
    </message>
    <message>
        <source>Where the leaf comes from</source>
        <translation>Jani linatoka wapi</translation>
    </message>
    <message>
        <source>say below what it is</source>
        <translation>sema hapa chini ni nini</translation>
    </message>
</context>
<context>
    <name>GlassSheet</name>
    <message>
        <source>Every input of the chosen node, the largest first</source>
        <translation>Kila ingizo la nodi iliyochaguliwa, kubwa zaidi kwanza</translation>
    </message>
    <message>
        <source>Inputs of the chosen node</source>
        <translation>Maingizo ya nodi iliyochaguliwa</translation>
    </message>
    <message>
        <source>Numbers of this step</source>
        <translation>Namba za hatua hii</translation>
    </message>
</context>
<context>
    <name>GlassUpdateBar</name>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Anza upya</translation>
    </message>
    <message>
        <source>&amp;Take the step</source>
        <translation>&amp;Piga hatua</translation>
    </message>
    <message>
        <source>After {n} steps the cost is {cost}.</source>
        <translation>Baada ya hatua {n} gharama ni {cost}.</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>&amp;Kasi ya kujifunza</translation>
    </message>
    <message>
        <source>Step {n}: the cost went from {before} to {after}.</source>
        <translation>Hatua {n}: gharama ilitoka {before} hadi {after}.</translation>
    </message>
</context>
<context>
    <name>GlassWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Nyuma</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Hatua &amp;inayofuata</translation>
    </message>
    <message>
        <source>Alt and the left arrow key</source>
        <translation>Alt na mshale wa kushoto</translation>
    </message>
    <message>
        <source>Alt and the right arrow key</source>
        <translation>Alt na mshale wa kulia</translation>
    </message>
    <message>
        <source>Inside «{name}»</source>
        <translation>Ndani ya «{name}»</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Hatua</translation>
    </message>
</context>
<context>
    <name>HeatControls</name>
    <message>
        <source>Colours the places that spoke for the verdict. Key: {key}</source>
        <translation>Hupaka rangi sehemu zilizoamua jibu. Kitufe: {key}</translation>
    </message>
    <message>
        <source>Show what decided it</source>
        <translation>Onyesha kilichoamua</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>kidogo</translation>
    </message>
    <message>
        <source>most</source>
        <translation>sana</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>&amp;Delete</source>
        <translation>F&amp;uta</translation>
    </message>
    <message>
        <source>Choose a photo to see it here, or several to mark or delete them together.</source>
        <translation>Chagua picha uione hapa, au chagua kadhaa ili kuziwekea alama au kuzifuta pamoja.</translation>
    </message>
    <message>
        <source>Classify &amp;again</source>
        <translation>Tambua &amp;tena</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modeli: {name}</translation>
    </message>
    <message>
        <source>{count} photos chosen</source>
        <translation>Picha {count} zimechaguliwa</translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>All verdicts</source>
        <translation>Majibu yote</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Wakati wowote</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Siku ya kwanza</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Kuanzia … hadi …</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Miezi 12 iliyopita</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Siku 30 zilizopita</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Siku 7 zilizopita</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siku ya mwisho</translation>
    </message>
    <message>
        <source>Marked by you</source>
        <translation>Ulizowekea alama</translation>
    </message>
    <message>
        <source>Search name, folder, disease or model</source>
        <translation>Tafuta jina, folda, ugonjwa au modeli</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Tafuta katika historia</translation>
    </message>
    <message>
        <source>Sick: {disease}</source>
        <translation>Ugonjwa: {disease}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Wakati</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Jibu</translation>
    </message>
</context>
<context>
    <name>HistoryPlaceholder</name>
    <message>
        <source>Classify photos</source>
        <translation>Tambua picha</translation>
    </message>
    <message>
        <source>Every photo that you classify is kept here with its verdict. Find it again, say where the program was wrong, save a table or a report, and train a model with what you have marked.</source>
        <translation>Kila picha unayotambua huhifadhiwa hapa na jibu lake. Itafute tena, sema programu ilipokosea, hifadhi jedwali au ripoti, na ufundishe modeli kwa ulizowekea alama.</translation>
    </message>
    <message>
        <source>Keep a history</source>
        <translation>Tunza historia</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>Hakuna picha inayolingana</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>Onyesha picha zote</translation>
    </message>
    <message>
        <source>The history is empty</source>
        <translation>Historia ni tupu</translation>
    </message>
    <message>
        <source>The history is switched off</source>
        <translation>Historia imezimwa</translation>
    </message>
    <message>
        <source>Try fewer words, another verdict or another time.</source>
        <translation>Jaribu maneno machache zaidi, jibu lingine au wakati mwingine.</translation>
    </message>
    <message>
        <source>What you classify is forgotten when you close Beanleaf.</source>
        <translation>Unachotambua husahauliwa ukifunga Beanleaf.</translation>
    </message>
</context>
<context>
    <name>HistoryPrivacy</name>
    <message>
        <source>&amp;Keep a history</source>
        <translation>Tun&amp;za historia</translation>
    </message>
    <message>
        <source>Delete a&amp;ll…</source>
        <translation>Futa z&amp;ote…</translation>
    </message>
    <message>
        <source>The history stays on this computer: nothing is sent anywhere. It is one file, {file}, with a small picture of each of the last {most} photos. Delete photos here, or the file while Beanleaf is closed.</source>
        <translation>Historia hubaki kwenye kompyuta hii: hakuna kinachotumwa popote. Ni faili moja, {file}, yenye picha ndogo ya kila moja ya picha {most} za mwisho. Futa picha hapa, au faili Beanleaf ikiwa imefungwa.</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Photos classified before</source>
        <translation>Picha zilizotambuliwa awali</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>Picha %Ln</numerusform>
            <numerusform>Picha %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are no longer where they were. The small picture is all that is left.</source>
        <translation>
            <numerusform>Picha %Ln haipo tena mahali ilipokuwa. Imebaki picha ndogo tu.</numerusform>
            <numerusform>Picha %Ln hazipo tena mahali zilipokuwa. Zimebaki picha ndogo tu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) deleted from the history.</source>
        <translation>
            <numerusform>Picha %Ln imefutwa kwenye historia.</numerusform>
            <numerusform>Picha %Ln zimefutwa kwenye historia.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Zirudishe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Futa</translation>
    </message>
    <message>
        <source>Their small pictures, verdicts and marks are deleted; the photos themselves stay. Until Beanleaf closes you can bring them back.</source>
        <translation>Picha zake ndogo, majibu na alama zinafutwa; picha zenyewe hubaki. Unaweza kuzirudisha hadi Beanleaf ifungwe.</translation>
    </message>
    <message numerus="yes">
        <source>Delete the whole history, %Ln photo(s)?</source>
        <translation>
            <numerusform>Futa historia yote, picha %Ln?</numerusform>
            <numerusform>Futa historia yote, picha %Ln?</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Tunza</translation>
    </message>
    <message>
        <source>{shown} of {total} photos</source>
        <translation>Picha {shown} kati ya {total}</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lugha</translation>
    </message>
</context>
<context>
    <name>LayerFields</name>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Vichujio</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Nodi</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Sehemu</translation>
    </message>
    <message>
        <source>A&amp;ctivation</source>
        <translation>Uami&amp;lishaji</translation>
    </message>
    <message>
        <source>Choose a layer to change its numbers. The photograph and the answer are given.</source>
        <translation>Chagua tabaka ili kubadilisha namba zake. Picha na jibu havibadilishwi.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Hakuna</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Si&amp;ze of a filter</source>
        <translation>U&amp;kubwa wa kichujio</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Its shape is not known until the layers above it fit.</source>
        <translation>Umbo halijulikani: angalia matabaka ya juu.</translation>
    </message>
    <message>
        <source>The answer: sick or not (sigmoid)</source>
        <translation>Jibu: lenye ugonjwa au la (sigmoid)</translation>
    </message>
    <message>
        <source>The answer: which disease (softmax)</source>
        <translation>Jibu: ugonjwa gani (softmax)</translation>
    </message>
    <message>
        <source>The photograph</source>
        <translation>Picha</translation>
    </message>
    <message numerus="yes">
        <source>{shape}, %Ln number(s) to learn</source>
        <translation>
            <numerusform>{shape}, namba %Ln ya kujifunza</numerusform>
            <numerusform>{shape}, namba %Ln za kujifunza</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>Dead units</source>
        <translation>Nodi zilizokufa</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Tabaka</translation>
    </message>
    <message>
        <source>Size of the gradient</source>
        <translation>Ukubwa wa gradienti</translation>
    </message>
    <message>
        <source>{dead} of {units}</source>
        <translation>{dead} kati ya {units}</translation>
    </message>
    <message numerus="yes">
        <source>{place}. %Ln filter(s)</source>
        <translation>
            <numerusform>{place}. kichujio %Ln</numerusform>
            <numerusform>{place}. vichujio %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}. %Ln node(s)</source>
        <translation>
            <numerusform>{place}. nodi %Ln</numerusform>
            <numerusform>{place}. nodi %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerTable</name>
    <message>
        <source>At epoch {epoch}. A gradient near 0 means the layer hardly learns any more. A dead unit answers 0 for every leaf; it cannot learn.</source>
        <translation>Kwenye mzunguko wa {epoch}. Gradienti karibu na 0 inamaanisha kwamba tabaka karibu halijifunzi tena. Nodi iliyokufa hujibu 0 kwa kila jani; haiwezi kujifunza.</translation>
    </message>
    <message>
        <source>How each layer is doing</source>
        <translation>Hali ya kila tabaka</translation>
    </message>
    <message>
        <source>The layers appear here while it learns.</source>
        <translation>Matabaka huonekana hapa mtandao unapojifunza.</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>Batch norm</source>
        <translation>Usawazishaji wa fungu</translation>
    </message>
    <message>
        <source>Brings every channel to one scale, so that the network learns faster.</source>
        <translation>Huleta kila mkondo kwenye kipimo kimoja, ili mtandao ujifunze haraka zaidi.</translation>
    </message>
    <message>
        <source>Convolution, {filters} filters {size}×{size}</source>
        <translation>Konvolusheni, vichujio {filters} vya {size}×{size}</translation>
    </message>
    <message>
        <source>Cuts off what is below 0. Without it, many layers are no more than one.</source>
        <translation>Hukata kilicho chini ya 0. Bila hiyo, matabaka mengi ni sawa na moja tu.</translation>
    </message>
    <message>
        <source>Dense, {nodes} nodes</source>
        <translation>Zito, nodi {nodes}</translation>
    </message>
    <message>
        <source>Dense, {nodes} nodes, ReLU</source>
        <translation>Zito, nodi {nodes}, ReLU</translation>
    </message>
    <message>
        <source>Divides the light out of the picture: every colour has the mean 1.</source>
        <translation>Huondoa rangi ya mwanga kwenye picha: kila rangi ina wastani 1.</translation>
    </message>
    <message>
        <source>Dropout {share} %</source>
        <translation>Kuacha {share}&#xa0;%</translation>
    </message>
    <message>
        <source>Every number that comes in feeds every node. Nothing is cut off.</source>
        <translation>Kila namba inayoingia hulisha kila nodi. Hakuna kinachokatwa.</translation>
    </message>
    <message>
        <source>Every number that comes in feeds every node. What a node finds below 0 is cut off (ReLU).</source>
        <translation>Kila namba inayoingia hulisha kila nodi. Nodi inachopata chini ya 0 hukatwa (ReLU).</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Kunyoosha</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>Wastani wa jumla</translation>
    </message>
    <message>
        <source>Grey world</source>
        <translation>Ulimwengu wa kijivu</translation>
    </message>
    <message>
        <source>Keeps the largest of every four neighbours: half the height, half the width.</source>
        <translation>Hubakiza kubwa zaidi kati ya kila majirani wanne: nusu ya urefu, nusu ya upana.</translation>
    </message>
    <message>
        <source>Max pooling 2×2</source>
        <translation>Kubwa zaidi 2×2</translation>
    </message>
    <message>
        <source>One number for each channel: its mean over the whole picture.</source>
        <translation>Namba moja kwa kila mkondo: wastani wake kwa picha nzima.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Silences a random share while it trains, so that nothing leans on a single node.</source>
        <translation>Hunyamazisha sehemu ya nodi kwa bahati nasibu wakati wa mafunzo, ili mtandao usitegemee nodi moja.</translation>
    </message>
    <message>
        <source>Small filters slide over the picture and look for the same pattern everywhere.</source>
        <translation>Vichujio vidogo hupita juu ya picha na kutafuta mchoro uleule kila mahali.</translation>
    </message>
    <message>
        <source>Writes the picture as one long row of numbers, for dense layers.</source>
        <translation>Huandika picha kama safu moja ndefu ya namba, kwa matabaka mazito.</translation>
    </message>
</context>
<context>
    <name>LeafStrip</name>
    <message>
        <source>Some leaves and what the network says of them</source>
        <translation>Baadhi ya majani na jinsi mtandao unavyosema kuyahusu</translation>
    </message>
    <message>
        <source>{right} of these {count} are right now.</source>
        <translation>{right} kati ya haya {count} ni sahihi sasa.</translation>
    </message>
</context>
<context>
    <name>LearningSettings</name>
    <message>
        <source>Fewer settings</source>
        <translation>Mipangilio michache</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mipangilio zaidi</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>yote pamoja</translation>
    </message>
    <message>
        <source>never</source>
        <translation>kamwe</translation>
    </message>
</context>
<context>
    <name>LearningWords</name>
    <message>
        <source>&amp;Epochs</source>
        <translation>Mizunguk&amp;o</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>Mb&amp;egu ya bahati nasibu</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Another number draws other starting weights; the same, the same again.</source>
        <translation>Namba nyingine huchagua uzito mwingine wa kuanzia; ileile, uleule tena.</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Wastani wa uzito</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Ukubwa wa fungu</translation>
    </message>
    <message>
        <source>Change the photographs anew each time</source>
        <translation>Badilisha picha upya kila mara</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Isiyobadilika</translation>
    </message>
    <message>
        <source>Dra&amp;w again if the network dies</source>
        <translation>Anza u&amp;pya mtandao ukifa</translation>
    </message>
    <message>
        <source>Ends after so many epochs without a better one, and keeps the best. 0 is never.</source>
        <translation>Husimama baada ya mizunguko mingi hivi isiyo bora zaidi, na kubakiza ulio bora. 0 ni kamwe.</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Kushuka kwa gradienti</translation>
    </message>
    <message>
        <source>Gradient descent takes plain steps. AdamW fits them to each weight and suits convolutions.</source>
        <translation>Kushuka kwa gradienti hupiga hatua za kawaida. AdamW huzirekebisha kwa kila uzito na hufaa konvolusheni.</translation>
    </message>
    <message>
        <source>How far each step moves the network: 0.0001 to 0.01 is usual. Too far, and it strays.</source>
        <translation>Kila hatua husogeza mtandao kiasi gani: 0.0001 hadi 0.01 ni kawaida. Ikizidi, mtandao hupotea njia.</translation>
    </message>
    <message>
        <source>How many leaves it looks at before each step; 16 to 64 for convolutions. 0 is all at once.</source>
        <translation>Huangalia majani mangapi kabla ya kila hatua; 16 hadi 64 kwa konvolusheni. 0 ni yote pamoja.</translation>
    </message>
    <message>
        <source>How many times the network looks at all the leaves.</source>
        <translation>Mara ngapi mtandao huangalia majani yote.</translation>
    </message>
    <message>
        <source>How much of the last step goes into the next: 0 for plain steps, 0.9 is usual.</source>
        <translation>Kiasi cha hatua iliyopita kinachoingia kwenye inayofuata: 0 kwa hatua za kawaida, 0.9 ni kawaida.</translation>
    </message>
    <message>
        <source>Keeps the network from being too sure: 0 to 0.1 of each answer goes to the other classes.</source>
        <translation>Huzuia mtandao kuwa na uhakika kupita kiasi: 0 hadi 0.1 ya kila jibu huenda kwa aina nyingine.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Kulainisha lebo</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>&amp;Kasi ya kujifunza</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it measures the slope.</source>
        <translation>Huangalia mbele kwa kufuata momenta kabla ya kupima mteremko.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momenta</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Momenta ya Nesterov</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Mpando na mshuko mmoja</translation>
    </message>
    <message>
        <source>One cycle raises the learning rate to its full size and then lowers it to almost nothing.</source>
        <translation>Mpando na mshuko mmoja hupandisha kasi ya kujifunza hadi kiwango chake kamili, kisha huishusha hadi karibu na sifuri.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Njia ya kuboresha</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Uvumilivu</translation>
    </message>
    <message>
        <source>Pulls all weights towards 0, so that it learns less by heart: 0 to 0.01.</source>
        <translation>Huvuta uzito wote kuelekea 0, ili mtandao usikariri sana: 0 hadi 0.01.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Ratiba ya kasi</translation>
    </message>
    <message>
        <source>Some starting weights can learn nothing. Beanleaf notices and draws others.</source>
        <translation>Uzito mwingine wa kuanzia hauwezi kujifunza chochote. Beanleaf hugundua na kuchagua mwingine.</translation>
    </message>
    <message>
        <source>Turns, shifts and recolours every photograph for each epoch: more variety, slower learning.</source>
        <translation>Huzungusha, husogeza na kubadilisha rangi za kila picha katika kila mzunguko: aina zaidi, kujifunza polepole zaidi.</translation>
    </message>
    <message>
        <source>Uses the running mean of the weights, which is steadier: 0 for none, 0.99 is usual.</source>
        <translation>Hutumia wastani unaoendelea wa uzito, ulio thabiti zaidi: 0 bila wastani, 0.99 ni kawaida.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Kupunguza uzito</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Alt and the left arrow key</source>
        <translation>Alt na mshale wa kushoto</translation>
    </message>
    <message>
        <source>Alt and the right arrow key</source>
        <translation>Alt na mshale wa kulia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Nyuma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Funga somo</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Maliza</translation>
    </message>
    <message>
        <source>First lesson</source>
        <translation>Somo la kwanza</translation>
    </message>
    <message>
        <source>First lesson, step {number} of {most}</source>
        <translation>Somo la kwanza, hatua&#xa0;ya&#xa0;{number} kati&#xa0;ya&#xa0;{most}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Mbele</translation>
    </message>
    <message>
        <source>The sick leaf of this lesson</source>
        <translation>Jani lenye ugonjwa la somo hili</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>A network cannot see. It is given numbers: red, green and blue of 100 by 100 points, each from 0 (dark) to 1 (bright), in one long row. Here we use drawn leaves.</source>
        <translation>Mtandao hauwezi kuona. Hupewa namba: nyekundu, kijani na bluu za nukta 100 kwa 100, kila moja kuanzia 0 (giza) hadi 1 (mwanga), katika safu moja ndefu. Hapa tunatumia majani yaliyochorwa.</translation>
    </message>
    <message>
        <source>A node multiplies every number by a weight of its own and adds them up. Layers of 4, 3 and 2 nodes follow one another, and one last node answers.</source>
        <translation>Nodi huzidisha kila namba kwa uzito wake yenyewe na kujumlisha yote. Matabaka ya nodi 4, 3 na 2 hufuatana, na nodi moja ya mwisho hujibu.</translation>
    </message>
    <message>
        <source>A photo becomes numbers</source>
        <translation>Picha inakuwa namba</translation>
    </message>
    <message>
        <source>A weight of node {node}
by the formulas: {gradient}
by trying: {numerical}</source>
        <translation>Uzito mmoja wa nodi {node}
kwa kanuni: {gradient}
kwa kujaribu: {numerical}</translation>
    </message>
    <message>
        <source>Accuracy: does it know new leaves?</source>
        <translation>Usahihi: je, unajua majani mapya?</translation>
    </message>
    <message>
        <source>After {count} of {most} steps: p = {p}, cost = {cost} (it was {before})</source>
        <translation>Baada ya hatua {count} kati ya {most}: p = {p}, gharama = {cost} (ilikuwa {before})</translation>
    </message>
    <message>
        <source>Backward: who is to blame?</source>
        <translation>Kurudi nyuma: nani alaumiwe?</translation>
    </message>
    <message>
        <source>Before: p = {p}, cost = {cost}</source>
        <translation>Kabla: p = {p}, gharama = {cost}</translation>
    </message>
    <message>
        <source>Choose the practice leaves</source>
        <translation>Chagua majani ya zoezi</translation>
    </message>
    <message>
        <source>Choose this network</source>
        <translation>Chagua mtandao huu</translation>
    </message>
    <message>
        <source>Take a step</source>
        <translation>Piga hatua</translation>
    </message>
    <message>
        <source>Train this network</source>
        <translation>Fundisha mtandao huu</translation>
    </message>
    <message>
        <source>Cost: how wrong is it?</source>
        <translation>Gharama: umekosea kiasi gani?</translation>
    </message>
    <message>
        <source>Every weight goes a small step against its gradient. How small, says the learning rate: {rate}. Take some steps, and watch the cost.</source>
        <translation>Kila uzito hupiga hatua ndogo kinyume cha gradienti yake. Udogo wake huamuliwa na kasi ya kujifunza: {rate}. Piga hatua kadhaa, na uangalie gharama.</translation>
    </message>
    <message>
        <source>Forward: from the leaf to an answer</source>
        <translation>Kwenda mbele: kutoka jani hadi jibu</translation>
    </message>
    <message>
        <source>Going back through the layers, the gradient says for every weight how the cost would change if it were a little larger. Trying it out gives the same number.</source>
        <translation>Kwa kurudi nyuma kupitia matabaka, gradienti husema kwa kila uzito jinsi gharama ingebadilika kama uzito ungekuwa mkubwa kidogo. Kujaribu hutoa namba ileile.</translation>
    </message>
    <message>
        <source>Layer {number}: {values}</source>
        <translation>Tabaka {number}: {values}</translation>
    </message>
    <message>
        <source>Layers of nodes</source>
        <translation>Matabaka ya nodi</translation>
    </message>
    <message>
        <source>The numbers run through the layers. What is below 0 is cut off (ReLU). The last sum z becomes the probability p that the leaf is sick. Nothing is learned yet: a guess.</source>
        <translation>Namba hupita kwenye matabaka. Kilicho chini ya 0 hukatwa (ReLU). Jumla ya mwisho z huwa uwezekano p kwamba jani lina ugonjwa. Bado hakuna kilichojifunzwa: ni kubahatisha.</translation>
    </message>
    <message>
        <source>This leaf is sick: the right answer is 1. The cost is 0 when p is 1, and grows the further p is from it. To learn is to make the cost small.</source>
        <translation>Jani hili lina ugonjwa: jibu sahihi ni 1. Gharama ni 0 wakati p ni 1, na hukua kadiri p inavyokuwa mbali nayo. Kujifunza ni kupunguza gharama.</translation>
    </message>
    <message>
        <source>This leaf: {first}, … – {count} numbers</source>
        <translation>Jani hili: {first}, … – namba {count}</translation>
    </message>
    <message>
        <source>Training does this with 300 leaves at once, again and again. The curve of the cost falls. What counts are the leaves it never saw: how many of those does it get right?</source>
        <translation>Mafunzo hufanya hivi kwa majani 300 pamoja, tena na tena. Mstari wa gharama hushuka. Muhimu ni majani ambayo mtandao haujawahi kuona: unapatia mangapi kati ya hayo?</translation>
    </message>
    <message>
        <source>Update: a small step</source>
        <translation>Marekebisho: hatua ndogo</translation>
    </message>
    <message>
        <source>p = {p}, cost = −ln p = {cost}</source>
        <translation>p = {p}, gharama = −ln p = {cost}</translation>
    </message>
    <message>
        <source>z = {z}, p = {p}</source>
        <translation>z = {z}, p = {p}</translation>
    </message>
    <message>
        <source>{weights} weights and biases, drawn by chance</source>
        <translation>Uzito na viegemeo {weights}, vimechaguliwa kwa bahati nasibu</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A model is still being trained.</source>
        <translation>Modeli bado inafundishwa.</translation>
    </message>
    <message>
        <source>About Beanleaf</source>
        <translation>Kuhusu Beanleaf</translation>
    </message>
    <message>
        <source>Beanleaf keeps what it has learned so far, and offers to go on with it the next time.</source>
        <translation>Beanleaf huhifadhi kilichojifunzwa hadi sasa, na itakuuliza kama uendelee nacho wakati ujao.</translation>
    </message>
    <message>
        <source>Beanleaf {version}</source>
        <translation>Beanleaf {version}</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Tambua</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Endelea kufundisha</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Simamisha na ufunge</translation>
    </message>
    <message>
        <source>Tells healthy bean leaves from sick ones, on this computer alone: no photo leaves it. A model can be wrong; ask somebody who knows beans before you pull out plants.</source>
        <translation>Hutofautisha majani ya maharage yenye afya na yenye ugonjwa, kwenye kompyuta hii tu: hakuna picha inayotoka. Modeli inaweza kukosea; muulize mtu anayejua maharage kabla ya kung’oa mimea.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Fundisha</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>Mafunzo yanaendelea</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About Beanleaf</source>
        <translation>&amp;Kuhusu Beanleaf</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Sura</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>&amp;Tambua</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Ondoa &amp;zote</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Giza</translation>
    </message>
    <message>
        <source>&amp;Export a table…</source>
        <translation>Hamisha &amp;jedwali…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Faili</translation>
    </message>
    <message>
        <source>&amp;First lesson</source>
        <translation>&amp;Somo la kwanza</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>M&amp;saada</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historia</translation>
    </message>
    <message>
        <source>&amp;How to use Beanleaf</source>
        <translation>&amp;Jinsi ya kutumia Beanleaf</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Leseni</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>M&amp;wanga</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modeli</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>Fungua &amp;picha…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Bandika</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Toka</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Fundisha</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Mwonekano</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Angalia folda…</translation>
    </message>
    <message>
        <source>Export a &amp;report…</source>
        <translation>Hamisha &amp;ripoti…</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Kama &amp;mfumo</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Fungua f&amp;olda…</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>&amp;Configuration of its training…</source>
        <translation>Usa&amp;nidi wa mafunzo yake…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>F&amp;uta</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Hamisha</translation>
    </message>
    <message>
        <source>&amp;Model and its card…</source>
        <translation>&amp;Modeli na kadi yake…</translation>
    </message>
    <message>
        <source>&amp;ONNX, for other programs…</source>
        <translation>&amp;ONNX, kwa programu nyingine…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Badilisha jina</translation>
    </message>
    <message>
        <source>&amp;Use for classifying</source>
        <translation>&amp;Tumia hii</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>&amp;Rudufu</translation>
    </message>
    <message>
        <source>Every number of the network, for one leaf.</source>
        <translation>Kila namba ya mtandao, kwa jani moja.</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Look &amp;inside</source>
        <translation>Angalia n&amp;dani</translation>
    </message>
    <message>
        <source>ONNX needs one more package: pip install beanleaf[onnx]</source>
        <translation>ONNX inahitaji kifurushi kimoja zaidi: pip install beanleaf[onnx]</translation>
    </message>
    <message>
        <source>The Delete key; it can be undone.</source>
        <translation>Kitufe cha Delete; inaweza kutenduliwa.</translation>
    </message>
    <message>
        <source>This model came with the program; it stays as it is. Duplicate it to change the copy.</source>
        <translation>Modeli hii ilikuja na programu; hubaki ilivyo. Irudufu ili kubadilisha nakala.</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>&amp;Model</source>
        <translation>Mo&amp;deli</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Card of the model</source>
        <translation>Kadi ya modeli</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>Faili zote (*)</translation>
    </message>
    <message>
        <source>Export as ONNX; the card is written beside it</source>
        <translation>Hamisha kama ONNX; kadi huandikwa kando yake</translation>
    </message>
    <message>
        <source>Export the configuration of the training</source>
        <translation>Hamisha usanidi wa mafunzo</translation>
    </message>
    <message>
        <source>Export the model; its card is written beside it</source>
        <translation>Hamisha modeli; kadi yake huandikwa kando</translation>
    </message>
    <message>
        <source>Import models</source>
        <translation>Ingiza modeli</translation>
    </message>
    <message>
        <source>Models (*{suffix})</source>
        <translation>Modeli (*{suffix})</translation>
    </message>
</context>
<context>
    <name>ModelKeeping</name>
    <message>
        <source>disease</source>
        <translation>ugonjwa</translation>
    </message>
    <message>
        <source>healthy or sick</source>
        <translation>afya au ugonjwa</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Click, or press Ctrl and the arrow down or up, to sort by a column.</source>
        <translation>Bofya, au bonyeza Ctrl na mshale wa chini au juu, ili kupanga kwa safu.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Cannot be used</source>
        <translation>Haiwezi kutumika</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Inatumika</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Ilijifunza kutoka</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Tarehe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Haijapimwa</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Majibu sahihi</translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message>
        <source>A file ending in .safetensors. You can also drop it on the window.</source>
        <translation>Faili inayoishia na .safetensors. Unaweza pia kuidondosha kwenye dirisha.</translation>
    </message>
    <message>
        <source>Bring «{name}» back</source>
        <translation>Rudisha «{name}»</translation>
    </message>
    <message>
        <source>I&amp;mport a model…</source>
        <translation>&amp;Ingiza modeli…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>Bado hakuna modeli</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Fundisha modeli</translation>
    </message>
    <message>
        <source>Train one, or import a file that somebody gave you: it ends in .safetensors.</source>
        <translation>Fundisha moja, au ingiza faili uliyopewa na mtu: inaishia na .safetensors.</translation>
    </message>
    <message>
        <source>«{name}» was deleted.</source>
        <translation>«{name}» imefutwa.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Lugha: {name}</translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message numerus="yes">
        <source>%Ln number(s) to learn</source>
        <translation>
            <numerusform>Namba %Ln ya kujifunza</numerusform>
            <numerusform>Namba %Ln za kujifunza</numerusform>
        </translation>
    </message>
    <message>
        <source>Convolutional, the best and the slowest</source>
        <translation>Wa konvolusheni, bora na wa polepole</translation>
    </message>
    <message>
        <source>Edit layers…</source>
        <translation>Hariri matabaka…</translation>
    </message>
    <message>
        <source>Layers as text</source>
        <translation>Matabaka kama maandishi</translation>
    </message>
    <message>
        <source>Layers of my own</source>
        <translation>Matabaka yangu mwenyewe</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mtandao wa neva</translation>
    </message>
    <message>
        <source>Numbers are dense layers; others are written as conv 24, norm, pool, average.</source>
        <translation>Namba ni matabaka mazito; mengine huandikwa kama conv 24, norm, pool, average.</translation>
    </message>
    <message>
        <source>Two wide layers ({nodes})</source>
        <translation>Matabaka mawili mapana ({nodes})</translation>
    </message>
    <message>
        <source>Three small layers ({nodes})</source>
        <translation>Matabaka matatu madogo ({nodes})</translation>
    </message>
    <message>
        <source>for example 16, 8</source>
        <translation>kwa mfano 16, 8</translation>
    </message>
</context>
<context>
    <name>NetworkEditor</name>
    <message numerus="yes">
        <source>%Ln number(s) to learn</source>
        <translation>
            <numerusform>Namba %Ln ya kujifunza</numerusform>
            <numerusform>Namba %Ln za kujifunza</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a layer</source>
        <translation>&amp;Ongeza tabaka</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>On&amp;doa</translation>
    </message>
    <message>
        <source>Add at least one layer.</source>
        <translation>Ongeza angalau tabaka moja.</translation>
    </message>
    <message>
        <source>As te&amp;xt</source>
        <translation>Kama &amp;maandishi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Delete removes a layer. Alt and an arrow key moves it, or drag it.</source>
        <translation>Delete huondoa tabaka. Alt na mshale hulisogeza, au liburute.</translation>
    </message>
    <message>
        <source>Layers, from the photograph to the answer</source>
        <translation>Matabaka, kutoka picha hadi jibu</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Shusha &amp;chini</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Pandisha &amp;juu</translation>
    </message>
    <message>
        <source>The layers of the network</source>
        <translation>Matabaka ya mtandao</translation>
    </message>
    <message>
        <source>The network as text</source>
        <translation>Mtandao kama maandishi</translation>
    </message>
    <message>
        <source>Use &amp;this network</source>
        <translation>&amp;Tumia mtandao huu</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>No photo matches</source>
        <translation>Hakuna picha inayolingana</translation>
    </message>
    <message>
        <source>Search for something else, or press Esc to see all photos again.</source>
        <translation>Tafuta kitu kingine, au bonyeza Esc ili kuona picha zote tena.</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>Onyesha picha zote</translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>The photo</source>
        <translation>Picha</translation>
    </message>
    <message>
        <source>The places that decided the verdict are coloured.</source>
        <translation>Sehemu zilizoamua jibu zimepakwa rangi.</translation>
    </message>
    <message>
        <source>The program looked at the marked square in the middle.</source>
        <translation>Programu iliangalia mraba uliowekwa alama katikati.</translation>
    </message>
    <message>
        <source>There is no picture to show.</source>
        <translation>Hakuna picha ya kuonyesha.</translation>
    </message>
</context>
<context>
    <name>PhotoDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Faili zote (*)</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Chagua folda ya picha</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Chagua picha</translation>
    </message>
    <message>
        <source>Choose the folder that new photos arrive in</source>
        <translation>Chagua folda ambamo picha mpya hufika</translation>
    </message>
    <message>
        <source>Photos ({patterns})</source>
        <translation>Picha ({patterns})</translation>
    </message>
</context>
<context>
    <name>PhotoTips</name>
    <message>
        <source>How to take a photo that can be judged</source>
        <translation>Jinsi ya kupiga picha inayoweza kutambuliwa</translation>
    </message>
    <message>
        <source>No: too dark, or blurred</source>
        <translation>Hapana: giza mno, au ukungu</translation>
    </message>
    <message>
        <source>No: too far away</source>
        <translation>Hapana: mbali mno</translation>
    </message>
    <message>
        <source>Yes: by daylight, and sharp</source>
        <translation>Ndiyo: mchana, na iwe wazi</translation>
    </message>
    <message>
        <source>Yes: one leaf that fills the picture</source>
        <translation>Ndiyo: jani moja lijaze picha</translation>
    </message>
</context>
<context>
    <name>PlotLegend</name>
    <message>
        <source>Epoch {epoch}: cost {cost} · {unseen_cost}, right {right} · {unseen_right}</source>
        <translation>Mzunguko {epoch}: gharama {cost} · {unseen_cost}, sahihi {right} · {unseen_right}</translation>
    </message>
    <message>
        <source>Epoch {epoch}: cost {cost}, right {right}</source>
        <translation>Mzunguko {epoch}: gharama {cost}, sahihi {right}</translation>
    </message>
    <message>
        <source>Leaves it has never seen (validation)</source>
        <translation>Majani mapya kwake (uhakiki)</translation>
    </message>
    <message>
        <source>Leaves it learns from</source>
        <translation>Majani inayojifunza kwayo</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logi</translation>
    </message>
    <message>
        <source>Logarithmic axis for the cost</source>
        <translation>Mhimili wa logi kwa gharama</translation>
    </message>
    <message>
        <source>Logarithmic axis for the cost: small steps near 0 become visible. Key: L</source>
        <translation>Mhimili wa logi kwa gharama: hatua ndogo karibu na 0 huonekana. Kitufe: L</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>Onyesha mizunguko yote</translation>
    </message>
    <message>
        <source>Show all epochs again. Zoom with the wheel or + and −, move by dragging. Key: 0</source>
        <translation>Onyesha tena mizunguko yote. Kuza kwa gurudumu au + na −, sogeza kwa kuburuta. Kitufe: 0</translation>
    </message>
    <message>
        <source>Training leaves</source>
        <translation>Majani ya mafunzo</translation>
    </message>
    <message>
        <source>Unseen leaves</source>
        <translation>Majani mapya</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Yote</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>What the model thinks of each class</source>
        <translation>Modeli inavyofikiri kuhusu kila aina</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>Help</source>
        <translation>Msaada</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Leseni</translation>
    </message>
</context>
<context>
    <name>ReliabilityChart</name>
    <message>
        <source>Epoch {epoch}: on average the network is {error} away from being as often right as it says (expected calibration error). On the dashed line both would be the same; a bar below it means it is too sure. The numbers count leaves.</source>
        <translation>Mzunguko {epoch}: kwa wastani mtandao uko mbali kwa {error} na kuwa sahihi mara nyingi kadiri unavyosema (kosa tarajiwa la urekebishaji). Kwenye mstari wa vipande yote mawili yangekuwa sawa; mhimili ulio chini yake unamaanisha kwamba una uhakika kupita kiasi. Namba huhesabu majani.</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Mchoro wa kuaminika</translation>
    </message>
    <message>
        <source>The diagram appears here while it learns.</source>
        <translation>Mchoro huonekana hapa mtandao unapojifunza.</translation>
    </message>
    <message>
        <source>how often it is right</source>
        <translation>mara ngapi ni sahihi</translation>
    </message>
    <message>
        <source>how sure it is</source>
        <translation>uhakika wake</translation>
    </message>
    <message>
        <source>{count} leaves of which it is {sure} % sure: {right} % right.</source>
        <translation>Majani {count} yenye uhakika wa {sure}&#xa0;%: {right}&#xa0;% ni sahihi.</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message>
        <source>All photos</source>
        <translation>Picha zote</translation>
    </message>
    <message>
        <source>Back to all photos (Esc)</source>
        <translation>Rudi kwenye picha zote (Esc)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Ondoa zote</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Picha inayofuata</translation>
    </message>
    <message>
        <source>Next photo (Right arrow)</source>
        <translation>Picha inayofuata (mshale wa kulia)</translation>
    </message>
    <message>
        <source>Photo before this one</source>
        <translation>Picha iliyotangulia</translation>
    </message>
    <message>
        <source>Photo before this one (Left arrow)</source>
        <translation>Picha iliyotangulia (mshale wa kushoto)</translation>
    </message>
    <message>
        <source>Takes every photo off this view.</source>
        <translation>Huondoa kila picha hapa.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} kati ya {count}</translation>
    </message>
</context>
<context>
    <name>ResultsProgress</name>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pumzisha</translation>
    </message>
    <message>
        <source>Paused: {done} of {total} read</source>
        <translation>Imesimama: {done} kati ya {total}</translation>
    </message>
    <message>
        <source>Photos read</source>
        <translation>Picha zilizosomwa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Simamisha (Esc)</translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} kati ya {total} zimesomwa</translation>
    </message>
    <message>
        <source>{done} of {total} read, {time_left}</source>
        <translation>{done} kati ya {total} zimesomwa, {time_left}</translation>
    </message>
</context>
<context>
    <name>ResumeOffer</name>
    <message>
        <source>A training of {date} has ended, and its model was not saved ({leaves}, network {network}, {epochs} epochs).</source>
        <translation>Mafunzo ya {date} yamekwisha, na modeli yake haikuhifadhiwa ({leaves}, mtandao {network}, mizunguko {epochs}).</translation>
    </message>
    <message>
        <source>A training of {date} was interrupted at epoch {epoch} of {epochs} ({leaves}, network {network}).</source>
        <translation>Mafunzo ya {date} yalikatizwa kwenye mzunguko wa {epoch} kati ya {epochs} ({leaves}, mtandao {network}).</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Tupa</translation>
    </message>
    <message>
        <source>It goes on as if nothing had happened.</source>
        <translation>Huendelea kana kwamba hakuna kilichotokea.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Endeleza</translation>
    </message>
    <message>
        <source>What it has learned is deleted.</source>
        <translation>Kilichojifunzwa kitafutwa.</translation>
    </message>
    <message>
        <source>practice leaves</source>
        <translation>majani ya zoezi</translation>
    </message>
    <message>
        <source>the Beans photos</source>
        <translation>picha za Beans</translation>
    </message>
    <message>
        <source>the photos you corrected</source>
        <translation>picha ulizosahihisha</translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>Cost, unseen leaves</source>
        <translation>Gharama, majani mapya</translation>
    </message>
    <message>
        <source>Curves of the runs</source>
        <translation>Mistari ya zamu</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Mzunguko</translation>
    </message>
    <message>
        <source>Results and configurations of the runs</source>
        <translation>Matokeo na mipangilio ya zamu</translation>
    </message>
    <message>
        <source>Right answers in %, unseen leaves</source>
        <translation>Majibu sahihi katika %, majani mapya</translation>
    </message>
    <message>
        <source>The sign ≠ marks what was chosen differently.</source>
        <translation>Alama ≠ huonyesha kilichochaguliwa tofauti.</translation>
    </message>
    <message>
        <source>Train again with another choice: the runs of this session are compared here.</source>
        <translation>Fundisha tena kwa chaguo lingine: zamu za mafunzo tangu ulipofungua Beanleaf hulinganishwa hapa.</translation>
    </message>
    <message>
        <source>What the curves show</source>
        <translation>Mistari inaonyesha nini</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>Cost of that epoch</source>
        <translation>Gharama ya mzunguko huo</translation>
    </message>
    <message>
        <source>Right, training</source>
        <translation>Sahihi, mafunzo</translation>
    </message>
    <message>
        <source>Right, unseen</source>
        <translation>Sahihi, majani mapya</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Zamu {number}</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>≠ {name}</source>
        <translation>≠ {name}</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Beans</source>
        <translation>Beans</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Ilibadilishwa kwa mkono</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Wa konvolusheni</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Injini</translation>
    </message>
    <message>
        <source>Folder it learned from</source>
        <translation>Folda iliyojifunziwa</translation>
    </message>
    <message>
        <source>Healthy class</source>
        <translation>Aina yenye afya</translation>
    </message>
    <message>
        <source>Healthy or sick?</source>
        <translation>Lenye afya au ugonjwa?</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Majani</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mtandao wa neva</translation>
    </message>
    <message>
        <source>Network of epoch</source>
        <translation>Mtandao wa mzunguko</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Photos I corrected</source>
        <translation>Picha nilizosahihisha</translation>
    </message>
    <message>
        <source>Practice leaves</source>
        <translation>Majani ya zoezi</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Swali</translation>
    </message>
    <message>
        <source>Starting weights</source>
        <translation>Uzito wa kuanzia</translation>
    </message>
    <message>
        <source>Three small layers ({nodes})</source>
        <translation>Matabaka matatu madogo ({nodes})</translation>
    </message>
    <message>
        <source>Two wide layers ({nodes})</source>
        <translation>Matabaka mawili mapana ({nodes})</translation>
    </message>
    <message>
        <source>Which disease?</source>
        <translation>Ugonjwa gani?</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>yote pamoja</translation>
    </message>
    <message>
        <source>draw {number}</source>
        <translation>jaribio la {number}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>kamwe</translation>
    </message>
    <message>
        <source>the first ones drawn</source>
        <translation>jaribio la kwanza</translation>
    </message>
    <message>
        <source>{rate} from epoch {epoch}</source>
        <translation>{rate} kuanzia mzunguko wa {epoch}</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A network has at most {most} layers.</source>
        <translation>Mtandao una matabaka yasiyozidi {most}.</translation>
    </message>
    <message>
        <source>After {epoch} epochs the cost is no longer a finite number. The learning rate {rate} is too high; try a tenth of it.</source>
        <translation>Kwenye mzunguko wa {epoch} gharama si namba yenye kikomo tena. Kasi ya kujifunza {rate} ni kubwa mno; jaribu sehemu yake ya kumi.</translation>
    </message>
    <message>
        <source>All photographs belong to one class. A network needs at least two to tell apart.</source>
        <translation>Picha zote ni za aina moja. Mtandao unahitaji angalau aina mbili za kutofautisha.</translation>
    </message>
    <message>
        <source>Another Beanleaf window has put a damaged history aside. Try again.</source>
        <translation>Dirisha lingine la Beanleaf limeweka kando historia iliyoharibika. Jaribu tena.</translation>
    </message>
    <message>
        <source>Another Beanleaf window is busy with the history. Try again in a moment. Photographs are classified all the same.</source>
        <translation>Dirisha lingine la Beanleaf linatumia historia. Jaribu tena baada ya muda mfupi. Picha zinatambuliwa vilevile.</translation>
    </message>
    <message>
        <source>Another window of Beanleaf goes on with this training already.</source>
        <translation>Dirisha lingine la Beanleaf tayari linaendelea na mafunzo haya.</translation>
    </message>
    <message>
        <source>Beanleaf is made of these parts:</source>
        <translation>Beanleaf imetengenezwa kwa sehemu hizi:</translation>
    </message>
    <message>
        <source>Beanleaf is not allowed to look into this folder. Change its permissions.</source>
        <translation>Beanleaf hairuhusiwi kuangalia ndani ya folda hii. Badilisha ruhusa zake.</translation>
    </message>
    <message>
        <source>Beanleaf is not allowed to read this file. Change its permissions, or copy it to a folder of your own.</source>
        <translation>Beanleaf hairuhusiwi kusoma faili hii. Badilisha ruhusa zake, au inakili kwenye folda yako.</translation>
    </message>
    <message>
        <source>Convolutions, batch sizes, augmentation, AdamW, schedules, label smoothing and averaging need the photographs a few at a time.</source>
        <translation>Konvolusheni, ukubwa wa mafungu, kuongeza aina za picha, AdamW, ratiba za kasi, kulainisha lebo na wastani wa uzito huhitaji picha chache kwa wakati mmoja.</translation>
    </message>
    <message>
        <source>Decoding this file took longer than {seconds} seconds. Save it as a JPEG in another program and try that.</source>
        <translation>Kusoma faili hii kulichukua zaidi ya sekunde {seconds}. Ihifadhi kama JPEG katika programu nyingine kisha ujaribu hiyo.</translation>
    </message>
    <message>
        <source>Drawing the practice leaves ({split})</source>
        <translation>Inachora majani ya zoezi ({split})</translation>
    </message>
    <message>
        <source>Fetching the Beans photographs</source>
        <translation>Inapakua picha za Beans</translation>
    </message>
    <message>
        <source>Fetching the Beans photographs ({seconds} seconds so far)</source>
        <translation>Inapakua picha za Beans (sekunde {seconds} hadi sasa)</translation>
    </message>
    <message>
        <source>Fetching the Beans photographs, in megabytes</source>
        <translation>Kupakua picha za Beans, kwa megabaiti</translation>
    </message>
    <message>
        <source>Files that could not be read and are left out: {count}, for example {name}. {reason}</source>
        <translation>Faili zisizosomeka na zilizoachwa: {count}, kwa mfano {name}. {reason}</translation>
    </message>
    <message>
        <source>How to do this training again is in the file {path}.</source>
        <translation>Jinsi ya kurudia mafunzo haya iko katika faili {path}.</translation>
    </message>
    <message>
        <source>It holds none.</source>
        <translation>Haina hata moja.</translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation>Iliombwa.</translation>
    </message>
    <message>
        <source>Layer «{layer}»: {reason}.</source>
        <translation>Tabaka «{layer}»: {reason}.</translation>
    </message>
    <message>
        <source>More than one class means healthy leaves (the classes are: {which}). Name exactly one class folder healthy.</source>
        <translation>Zaidi ya aina moja inamaanisha majani yenye afya (aina ni: {which}). Ipe folda moja tu ya aina jina healthy.</translation>
    </message>
    <message>
        <source>No class means healthy leaves (the classes are: {which}). Name exactly one class folder healthy.</source>
        <translation>Hakuna aina inayomaanisha majani yenye afya (aina ni: {which}). Ipe folda moja tu ya aina jina healthy.</translation>
    </message>
    <message>
        <source>No healthy leaf is marked, so nothing can be told apart. Mark some in History.</source>
        <translation>Hakuna jani lenye afya lililowekwa alama, kwa hiyo hakuna cha kutofautisha. Weka alama machache kwenye Historia.</translation>
    </message>
    <message>
        <source>No leaf in the history is marked yet. Open History, choose a photo and say what it really is.</source>
        <translation>Bado hakuna jani lililowekwa alama kwenye historia. Fungua Historia, chagua picha na useme ni nini hasa.</translation>
    </message>
    <message>
        <source>No photograph in the folder {folder} could be read. {why} Check the files, or choose another folder.</source>
        <translation>Hakuna picha katika folda {folder} iliyoweza kusomwa. {why} Kagua faili, au chagua folda nyingine.</translation>
    </message>
    <message>
        <source>No place of the photo speaks for this verdict more than the others.</source>
        <translation>Hakuna sehemu ya picha iliyoamua jibu hili zaidi ya nyingine.</translation>
    </message>
    <message>
        <source>No sick leaf is marked, so nothing can be told apart. Mark some in History.</source>
        <translation>Hakuna jani lenye ugonjwa lililowekwa alama, kwa hiyo hakuna cha kutofautisha. Weka alama machache kwenye Historia.</translation>
    </message>
    <message>
        <source>None of the corrected photographs could be read. {why} Correct others in History.</source>
        <translation>Hakuna picha iliyosahihishwa iliyoweza kusomwa. {why} Sahihisha nyingine kwenye Historia.</translation>
    </message>
    <message>
        <source>None of these photographs could be set aside, so nobody can tell how the network does on leaves it never saw. Mark five or more of a class: one of five is set aside.</source>
        <translation>Hakuna picha kati ya hizi iliyoweza kuwekwa kando, kwa hiyo hakuna ajuaye mtandao unavyofanya kwa majani ambao haujawahi kuyaona. Weka alama picha tano au zaidi za aina moja: moja kati ya tano huwekwa kando.</translation>
    </message>
    <message>
        <source>Only networks of dense layers can be looked into number by number; this one has other layers.</source>
        <translation>Ni mitandao ya matabaka mazito tu inayoweza kuangaliwa namba kwa namba; huu una matabaka mengine.</translation>
    </message>
    <message>
        <source>Only pictures that are no leaves are marked. Mark leaves in History too.</source>
        <translation>Ni picha zisizo za majani tu zilizowekwa alama. Weka alama majani pia kwenye Historia.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Picha iliyobandikwa</translation>
    </message>
    <message>
        <source>Photographs of the class {name}: only {count}. Add more: at least {enough}, better 100.</source>
        <translation>Picha za aina {name}: {count} tu. Ongeza zaidi: angalau {enough}, bora 100.</translation>
    </message>
    <message>
        <source>Photographs that are in both train and validation: {count}, for example {name}. The network would know them by heart and look better than it is. Keep each in one of the two.</source>
        <translation>Picha zilizo katika train na pia validation: {count}, kwa mfano {name}. Mtandao ungezikariri na kuonekana bora kuliko ulivyo. Weka kila moja katika folda moja tu kati ya hizo mbili.</translation>
    </message>
    <message>
        <source>Photographs that are in two classes at once: {count}, for example {name}. Take each out of the class where it does not belong.</source>
        <translation>Picha zilizo katika aina mbili kwa pamoja: {count}, kwa mfano {name}. Ondoa kila moja kwenye aina isiyo yake.</translation>
    </message>
    <message>
        <source>Practice leaves have no split named {split}. Choose one of: {known}.</source>
        <translation>Majani ya zoezi hayana sehemu inayoitwa {split}. Chagua mojawapo: {known}.</translation>
    </message>
    <message>
        <source>Put the photographs of each class into a folder of its own, for example healthy and sick, and choose the folder that holds those folders. That folder may also hold train and validation folders, with class folders inside each.</source>
        <translation>Weka picha za kila aina katika folda yake, kwa mfano healthy na sick, kisha uchague folda iliyo na folda hizo. Folda hiyo inaweza pia kuwa na folda za train na validation, zenye folda za aina ndani ya kila moja.</translation>
    </message>
    <message>
        <source>Qt, and PySide6 with shiboken6, are used under the GNU Lesser General Public License, version 3. They are separate libraries in the folder of the program, or of the Python environment, and you may replace them with builds of your own. Their source: https://download.qt.io/official_releases/.</source>
        <translation>Qt, pamoja na PySide6 na shiboken6, hutumiwa chini ya GNU Lesser General Public License, toleo la 3. Ni maktaba zinazojitegemea katika folda ya programu, au ya mazingira ya Python, na unaweza kuzibadilisha kwa ulizotengeneza mwenyewe. Msimbo wake: https://download.qt.io/official_releases/.</translation>
    </message>
    <message>
        <source>Reading the Beans photographs ({split})</source>
        <translation>Inasoma picha za Beans ({split})</translation>
    </message>
    <message>
        <source>Reading the corrected photographs ({split})</source>
        <translation>Kusoma picha zilizosahihishwa ({split})</translation>
    </message>
    <message>
        <source>Reading the photographs of {folder} ({split})</source>
        <translation>Inasoma picha za {folder} ({split})</translation>
    </message>
    <message>
        <source>Something went wrong inside Beanleaf. The log file says what; please try again.</source>
        <translation>Kuna kitu kimeenda vibaya ndani ya Beanleaf. Faili ya kumbukumbu inaeleza; tafadhali jaribu tena.</translation>
    </message>
    <message>
        <source>Stopped before anything was learned.</source>
        <translation>Ilisimamishwa kabla ya kujifunza chochote.</translation>
    </message>
    <message>
        <source>Stopped before it went on. What it had learned is kept: resume it whenever you like.</source>
        <translation>Ilisimamishwa kabla ya kuendelea. Ilichokuwa imejifunza kimehifadhiwa: iendeleze wakati wowote upendao.</translation>
    </message>
    <message>
        <source>That epoch was over before this training was resumed. Choose a later one.</source>
        <translation>Mzunguko huo ulikwisha kabla ya mafunzo haya kuendelezwa. Chagua wa baadaye.</translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: Hugging Face cannot be reached. What has come so far is kept. Check the connection and try again, or use practice leaves or a folder of your own.</source>
        <translation>Picha za Beans hazikuweza kupakuliwa: Hugging Face haifikiki. Zilizokwisha kuja zimehifadhiwa. Angalia muunganisho na ujaribu tena, au tumia majani ya zoezi au folda yako mwenyewe.</translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: the data set could not be read. Check the connection, or use practice leaves or a folder of your own.</source>
        <translation>Picha za Beans hazikuweza kupakuliwa: data haikuweza kusomwa. Kagua muunganisho, au tumia majani ya zoezi au folda yako.</translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: the disk is full. Free half a gigabyte and try again.</source>
        <translation>Picha za Beans hazikuweza kupakuliwa: diski imejaa. Ondoa vitu hadi nusu gigabaiti ipatikane, kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The ONNX file could not be written to {path}: {reason}.</source>
        <translation>Faili ya ONNX haikuweza kuandikwa kwenye {path}: {reason}.</translation>
    </message>
    <message>
        <source>The answer: {reason}.</source>
        <translation>Jibu: {reason}.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be written to «{path}»: {reason}. Free some space or choose another file.</source>
        <translation>Kituo cha mafunzo hakiwezi kuandikwa kwenye «{path}»: {reason}. Ongeza nafasi au chagua faili nyingine.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged. Leave out --resume to begin anew.</source>
        <translation>Kituo cha mafunzo kimeharibika. Ondoa --resume ili kuanza upya.</translation>
    </message>
    <message>
        <source>The checkpoint is of another training: {what}. Give the same data and choices as before, or leave out --resume to begin anew.</source>
        <translation>Kituo hiki ni cha mafunzo mengine: {what}. Toa data na chaguo zilezile za awali, au ondoa --resume ili kuanza upya.</translation>
    </message>
    <message>
        <source>The choice of «{name}» could not be kept: {reason}.</source>
        <translation>Chaguo la «{name}» halikuweza kuhifadhiwa: {reason}.</translation>
    </message>
    <message>
        <source>The class {most} has {many} photographs, the class {least} only {few}. A network learns to answer what it saw most. Add photographs of the smaller class, or take some of the larger one out.</source>
        <translation>Aina {most} ina picha {many}, aina {least} ina {few} tu. Mtandao hujifunza kujibu ulichokiona zaidi. Ongeza picha za aina ndogo, au ondoa baadhi ya zile za aina kubwa.</translation>
    </message>
    <message>
        <source>The computer ran out of memory. Close other programs and try again.</source>
        <translation>Kumbukumbu ya kompyuta imejaa. Funga programu nyingine kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The configuration could not be written to «{path}»: {reason}. Choose another folder.</source>
        <translation>Usanidi haukuweza kuandikwa kwenye «{path}»: {reason}. Chagua folda nyingine.</translation>
    </message>
    <message>
        <source>The configuration was made with Beanleaf {then} and NumPy {numpy_then}; here they are {now} and {numpy_now}. The costs may differ in their last digits.</source>
        <translation>Usanidi ulitengenezwa kwa Beanleaf {then} na NumPy {numpy_then}; hapa ni {now} na {numpy_now}. Tarakimu za mwisho za gharama zinaweza kutofautiana.</translation>
    </message>
    <message>
        <source>The disk failed while the history was read or written. Check the disk of {folder}. Photographs are classified all the same.</source>
        <translation>Diski ilishindwa wakati historia inasomwa au kuandikwa. Kagua diski ya {folder}. Picha zinatambuliwa vilevile.</translation>
    </message>
    <message>
        <source>The disk is full, so the history could not be kept. Make room on the disk. Photographs are classified all the same.</source>
        <translation>Diski imejaa, kwa hiyo historia haikuweza kuhifadhiwa. Ongeza nafasi kwenye diski. Picha zinatambuliwa vilevile.</translation>
    </message>
    <message>
        <source>The exact engine cannot do this. {why} Use the engine auto, or leave these out.</source>
        <translation>Injini ya exact haiwezi kufanya hivi. {why} Tumia injini auto, au acha chaguo hizi.</translation>
    </message>
    <message>
        <source>The exact engine keeps one number for each pair of photographs; for {count} of them that would be {gigabytes} GB. It takes up to {most} photographs.</source>
        <translation>Injini ya exact hutunza namba moja kwa kila jozi ya picha; kwa picha {count} hiyo ingekuwa GB {gigabytes}. Inakubali hadi picha {most}.</translation>
    </message>
    <message>
        <source>The folder of models {folder} could not be made: {reason}.</source>
        <translation>Folda ya modeli {folder} haikuweza kutengenezwa: {reason}.</translation>
    </message>
    <message>
        <source>The folder of models {folder} could not be read: {error}.</source>
        <translation>Folda ya modeli {folder} haikuweza kusomwa: {error}.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be opened ({reason}). Check its permissions, or choose another folder.</source>
        <translation>Folda {folder} haikuweza kufunguliwa ({reason}). Kagua ruhusa zake, au chagua folda nyingine.</translation>
    </message>
    <message>
        <source>The folder {folder} does not hold the Beans photographs as Parquet files with the columns image, image_file_path and labels. Choose another folder.</source>
        <translation>Folda {folder} haina picha za Beans kama faili za Parquet zenye safu za image, image_file_path na labels. Chagua folda nyingine.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no class folders with photographs. {layout}</source>
        <translation>Folda {folder} haina folda za aina zenye picha. {layout}</translation>
    </message>
    <message>
        <source>The folders {one} and {folder} both stand for {split}. Keep one of them, or move the photographs of one into the other.</source>
        <translation>Folda {one} na {folder} zote zinawakilisha {split}. Baki na moja, au hamishia picha za moja katika nyingine.</translation>
    </message>
    <message>
        <source>The full-batch engine cannot do this. {why} Use the engine auto.</source>
        <translation>Injini ya full-batch haiwezi kufanya hivi. {why} Tumia injini auto.</translation>
    </message>
    <message>
        <source>The helper program that decodes photographs could not be started ({reason}). Close other programs and try again.</source>
        <translation>Programu saidizi inayosoma picha haikuweza kuanzishwa ({reason}). Funga programu nyingine kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>The history could not be opened. Check the permissions of {folder}. Photographs are classified all the same.</source>
        <translation>Historia haikuweza kufunguliwa. Kagua ruhusa za {folder}. Picha zinatambuliwa vilevile.</translation>
    </message>
    <message>
        <source>The history could not be used ({reason}). Check the folder {folder}. Photographs are classified all the same.</source>
        <translation>Historia haikuweza kutumika ({reason}). Kagua folda {folder}. Picha zinatambuliwa vilevile.</translation>
    </message>
    <message>
        <source>The history is damaged. It was kept as {file}, and a new one begins.</source>
        <translation>Historia imeharibika. Imehifadhiwa kama {file}, na mpya inaanza.</translation>
    </message>
    <message>
        <source>The history may not be written. Check the permissions of {folder}. Photographs are classified all the same.</source>
        <translation>Historia hairuhusiwi kuandikwa. Kagua ruhusa za {folder}. Picha zinatambuliwa vilevile.</translation>
    </message>
    <message>
        <source>The history was written by a newer Beanleaf. It was kept as {file}, and a new one begins.</source>
        <translation>Historia iliandikwa na Beanleaf mpya zaidi. Imehifadhiwa kama {file}, na mpya inaanza.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used and could not be put aside ({reason}). Close other Beanleaf windows, or rename the file; photographs are classified all the same.</source>
        <translation>Historia {path} haiwezi kutumika wala kuwekwa kando ({reason}). Funga madirisha mengine ya Beanleaf, au ipe faili jina lingine; picha zinatambuliwa vilevile.</translation>
    </message>
    <message>
        <source>The layer {layer} cannot be written as ONNX yet. Export the model as Beanleaf&apos;s own file instead.</source>
        <translation>Tabaka {layer} haliwezi kuandikwa kama ONNX bado. Badala yake hamisha modeli kama faili ya Beanleaf.</translation>
    </message>
    <message>
        <source>The model could not be saved to {folder}: {reason}. Free some space or choose another folder, and save again.</source>
        <translation>Modeli haikuweza kuhifadhiwa kwenye {folder}: {reason}. Ongeza nafasi au chagua folda nyingine, kisha uhifadhi tena.</translation>
    </message>
    <message>
        <source>The model was exported, but its card could not be written to {card}: {reason}.</source>
        <translation>Modeli imehamishwa, lakini kadi yake haikuweza kuandikwa kwenye {card}: {reason}.</translation>
    </message>
    <message>
        <source>The model was exported, but not its card: there is a file {card} already, and it is not the card of a model. Export under another name.</source>
        <translation>Modeli imehamishwa, lakini si kadi yake: faili {card} ipo tayari, na si kadi ya modeli. Hamisha kwa jina lingine.</translation>
    </message>
    <message>
        <source>The network holds numbers or gives answers that are not finite. Train it with a smaller learning rate.</source>
        <translation>Mtandao una namba au unatoa majibu yasiyo na kikomo. Ufundishe kwa kasi ndogo zaidi ya kujifunza.</translation>
    </message>
    <message>
        <source>The other program offers no file. If this is inside an archive or a mail, save it to a folder first, then drop it from there.</source>
        <translation>Programu nyingine haitoi faili. Ikiwa iko ndani ya kumbukizi au barua pepe, ihifadhi kwanza kwenye folda, kisha uidondoshe kutoka hapo.</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept. Save it as a file and drop the file.</source>
        <translation>Picha iliyobandikwa haikuweza kuhifadhiwa. Ihifadhi kama faili kisha uidondoshe.</translation>
    </message>
    <message>
        <source>The photographs could not be copied to {target}: {reason}. Free some space or choose another folder, and export again.</source>
        <translation>Picha hazikuweza kunakiliwa kwenye {target}: {reason}. Ongeza nafasi au chagua folda nyingine, kisha uhamishe tena.</translation>
    </message>
    <message>
        <source>The photographs that you corrected are no longer where they were: {count}. Put them back, or classify and correct others.</source>
        <translation>Picha ulizosahihisha hazipo tena mahali zilipokuwa: {count}. Zirudishe, au tambua na usahihishe nyingine.</translation>
    </message>
    <message>
        <source>The photographs to learn from are the same, those for validation are not.</source>
        <translation>Picha za kujifunza ni zilezile, za uhakiki sizo.</translation>
    </message>
    <message>
        <source>The training and the validation photographs do not have the same classes.</source>
        <translation>Picha za mafunzo na za uhakiki hazina aina zilezile.</translation>
    </message>
    <message>
        <source>The whole batch at every epoch and a dense first layer: the Gram matrix gives the same costs without reading the pixels again.</source>
        <translation>Picha zote katika kila mzunguko na tabaka la kwanza zito: jedwali la Gram hutoa gharama zilezile bila kusoma pikseli tena.</translation>
    </message>
    <message>
        <source>There are no practice leaves of the class {class_name}. Choose one of: {known}.</source>
        <translation>Hakuna majani ya zoezi ya aina {class_name}. Chagua mojawapo: {known}.</translation>
    </message>
    <message>
        <source>There are no training leaves in it. Name the folder of leaves to learn from «train».</source>
        <translation>Hakuna majani ya mafunzo ndani yake. Ipe folda ya majani ya kujifunza jina «train».</translation>
    </message>
    <message>
        <source>There are no validation photographs, so nobody can tell how the network does on leaves it never saw. Put a fifth of the photographs into a folder «validation» beside «train».</source>
        <translation>Hakuna picha za uhakiki, kwa hiyo hakuna anayeweza kujua mtandao unafanyaje kwa majani ambayo haujawahi kuona. Weka sehemu ya tano ya picha katika folda «validation» kando ya «train».</translation>
    </message>
    <message>
        <source>There is a file «{checkpoint}» already. Go on with the training in it with --resume, or name another file.</source>
        <translation>Faili «{checkpoint}» ipo tayari. Endelea na mafunzo yake kwa --resume, au taja faili nyingine.</translation>
    </message>
    <message>
        <source>There is a model called «{other}» already. Choose another name.</source>
        <translation>Modeli inayoitwa «{other}» ipo tayari. Chagua jina lingine.</translation>
    </message>
    <message>
        <source>There is no checkpoint «{resume}». Check the name, or leave out --resume.</source>
        <translation>Hakuna kituo cha mafunzo «{resume}». Kagua jina, au ondoa --resume.</translation>
    </message>
    <message>
        <source>There is no file «{name}». Check the name and the folder.</source>
        <translation>Hakuna faili «{name}». Kagua jina na folda.</translation>
    </message>
    <message>
        <source>There is no file «{path}». Check the name, or leave out --resume.</source>
        <translation>Hakuna faili «{path}». Kagua jina, au ondoa --resume.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Check the name, or choose another folder.</source>
        <translation>Hakuna folda {folder}. Kagua jina, au chagua folda nyingine.</translation>
    </message>
    <message>
        <source>There is no folder «{folder}» to keep the checkpoint in. Make it first.</source>
        <translation>Hakuna folda «{folder}» ya kutunza kituo cha mafunzo. Itengeneze kwanza.</translation>
    </message>
    <message>
        <source>There is no layer «{part}». Write for example 16, conv 24, norm, pool, relu, average, flatten or dropout 0.3; or the name of a network alone: article, wide, conv.</source>
        <translation>Hakuna tabaka «{part}». Andika kwa mfano 16, conv 24, norm, pool, relu, average, flatten au dropout 0.3; au jina la mtandao pekee: article, wide, conv.</translation>
    </message>
    <message>
        <source>There is no model called «{name}». The models are: {known}.</source>
        <translation>Hakuna modeli inayoitwa «{name}». Modeli ni: {known}.</translation>
    </message>
    <message>
        <source>There is no model to judge it with yet. Train one under Train.</source>
        <translation>Bado hakuna modeli ya kuitambua. Fundisha moja chini ya Fundisha.</translation>
    </message>
    <message>
        <source>There is no photograph to learn from. Choose another data set or folder.</source>
        <translation>Hakuna picha ya kujifunza. Chagua data nyingine au folda nyingine.</translation>
    </message>
    <message>
        <source>There is no picture and no file to paste. Copy one first.</source>
        <translation>Hakuna picha wala faili ya kubandika. Nakili moja kwanza.</translation>
    </message>
    <message>
        <source>There is nothing in this folder. Choose the folder that holds the photos.</source>
        <translation>Hakuna kitu katika folda hii. Chagua folda yenye picha.</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Classify some photos first.</source>
        <translation>Bado hakuna cha kuhamisha. Tambua picha kwanza.</translation>
    </message>
    <message>
        <source>These are not the photographs that the configuration was made with ({name}): files were added, removed or changed, or the classes have other names.</source>
        <translation>Hizi si picha zilizotumika kutengeneza usanidi ({name}): faili ziliongezwa, kuondolewa au kubadilishwa, au aina zina majina mengine.</translation>
    </message>
    <message>
        <source>This file could not be read from the disk ({reason}). Copy it to this computer and try again.</source>
        <translation>Faili hii haikuweza kusomwa kwenye diski ({reason}). Inakili kwenye kompyuta hii kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>This file is empty (0 bytes). Copy the photograph again from the camera or phone.</source>
        <translation>Faili hii ni tupu (baiti 0). Nakili picha tena kutoka kwenye kamera au simu.</translation>
    </message>
    <message>
        <source>This file is not a photograph Beanleaf can read. Try a JPEG or PNG.</source>
        <translation>Faili hii si picha ambayo Beanleaf inaweza kusoma. Jaribu JPEG au PNG.</translation>
    </message>
    <message>
        <source>This file is not there. It may have been moved, renamed or deleted; choose it again.</source>
        <translation>Faili hii haipo. Huenda imehamishwa, imepewa jina lingine au imefutwa; ichague tena.</translation>
    </message>
    <message>
        <source>This file makes the decoder fail, so it may be damaged. Save it as a JPEG in another program and try that.</source>
        <translation>Faili hii haisomeki, huenda imeharibika. Ihifadhi kama JPEG katika programu nyingine kisha ujaribu hiyo.</translation>
    </message>
    <message>
        <source>This is a HEIC photograph, and this copy of Beanleaf cannot read those. Save it as a JPEG and try again.</source>
        <translation>Hii ni picha ya HEIC, na nakala hii ya Beanleaf haiwezi kuisoma. Ihifadhi kama JPEG kisha ujaribu tena.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a photograph. Choose a JPEG or PNG file.</source>
        <translation>Hiki ni kifaa, si picha. Chagua faili ya JPEG au PNG.</translation>
    </message>
    <message>
        <source>This is a folder, not a photograph. Choose the photographs inside it.</source>
        <translation>Hii ni folda, si picha. Chagua picha zilizo ndani yake.</translation>
    </message>
    <message>
        <source>This is an archive or a document, not a photograph. If photographs are inside, unpack it first.</source>
        <translation>Hii ni kumbukizi au hati, si picha. Ikiwa kuna picha ndani, zifungue kwanza.</translation>
    </message>
    <message>
        <source>This is not on this computer. Copy it from the phone or website first, then drop the copy.</source>
        <translation>Hii haipo kwenye kompyuta hii. Inakili kwanza kutoka kwenye simu au tovuti, kisha udondoshe nakala.</translation>
    </message>
    <message>
        <source>This model does not tell how it was trained, or another version of Beanleaf trained it. Train it again here to have its configuration.</source>
        <translation>Modeli hii haielezi ilivyofundishwa, au ilifundishwa na toleo lingine la Beanleaf. Ifundishe tena hapa ili kupata usanidi wake.</translation>
    </message>
    <message>
        <source>This network died: a whole layer stopped answering. Beanleaf drew new starting weights (draw {number}).</source>
        <translation>Mtandao huu umekufa: tabaka zima liliacha kujibu. Beanleaf imechagua uzito mpya wa kuanzia (jaribio la {number}).</translation>
    </message>
    <message>
        <source>This network got stuck: it gave every leaf the same answer. Beanleaf drew new starting weights (draw {number}).</source>
        <translation>Mtandao huu umekwama: ulitoa jibu lilelile kwa kila jani. Beanleaf imechagua uzito mpya wa kuanzia (jaribio la {number}).</translation>
    </message>
    <message>
        <source>This network has {count} numbers; networks of up to {most} can be looked into.</source>
        <translation>Mtandao huu una namba {count}; mitandao ya hadi namba {most} inaweza kuangaliwa ndani.</translation>
    </message>
    <message>
        <source>This network would learn {count} numbers; this program takes up to {most}. Use fewer nodes, or pool first.</source>
        <translation>Mtandao huu ungejifunza namba {count}; programu hii inakubali hadi {most}. Tumia nodi chache zaidi, au pool kwanza.</translation>
    </message>
    <message>
        <source>This photograph is damaged or incomplete. Copy it again from the camera or phone, or try another.</source>
        <translation>Picha hii imeharibika au haijakamilika. Inakili tena kutoka kwenye kamera au simu, au jaribu nyingine.</translation>
    </message>
    <message>
        <source>This photograph needs more memory than there is. Close other programs, or save a smaller copy of it.</source>
        <translation>Picha hii inahitaji kumbukumbu kuliko iliyopo. Funga programu nyingine, au hifadhi nakala yake ndogo zaidi.</translation>
    </message>
    <message>
        <source>This picture is too large: {size} pixels. Beanleaf reads up to {millions} million; save a smaller copy and try that.</source>
        <translation>Picha hii ni kubwa mno: pikseli {size}. Beanleaf husoma hadi milioni {millions}; hifadhi nakala ndogo zaidi kisha ujaribu hiyo.</translation>
    </message>
    <message>
        <source>This text is too long for a network. Write at most {most} letters.</source>
        <translation>Andiko hili ni refu mno kwa mtandao. Andika herufi zisizozidi {most}.</translation>
    </message>
    <message>
        <source>This training cannot be gone on with: its leaves or this version of Beanleaf are not the same as then. Discard it and start again.</source>
        <translation>Mafunzo haya hayawezi kuendelezwa: majani yake au toleo hili la Beanleaf si sawa na wakati ule. Yatupe na uanze upya.</translation>
    </message>
    <message>
        <source>Unpacking the Beans photographs</source>
        <translation>Kufungua picha za Beans</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>Kilichodondoshwa</translation>
    </message>
    <message>
        <source>Write the layers, for example 16, 8 or conv 24, pool, relu, average.</source>
        <translation>Andika matabaka, kwa mfano 16, 8 au conv 24, pool, relu, average.</translation>
    </message>
    <message>
        <source>Writing ONNX needs the package onnx, which is not installed here. Install Beanleaf with «pip install beanleaf[onnx]», start it again and repeat the export.</source>
        <translation>Kuandika ONNX kunahitaji kifurushi onnx, ambacho hakijasakinishwa hapa. Sakinisha Beanleaf kwa «pip install beanleaf[onnx]», iwashe tena kisha urudie kuhamisha.</translation>
    </message>
    <message>
        <source>Written to the folder {folder}: {names}.</source>
        <translation>Imeandikwa kwenye folda {folder}: {names}.</translation>
    </message>
    <message>
        <source>You stopped before its turn.</source>
        <translation>Ulisimamisha kabla ya zamu yake.</translation>
    </message>
    <message>
        <source>a convolution can have 1 to {most} filters, not {filters}</source>
        <translation>konvolusheni inaweza kuwa na vichujio 1 hadi {most}, si {filters}</translation>
    </message>
    <message>
        <source>a dense layer needs a feature vector, not a picture; flatten or average it first</source>
        <translation>tabaka zito linahitaji vekta, si picha; weka flatten au average kwanza</translation>
    </message>
    <message>
        <source>a filter is as high as it is wide, for example 3x3</source>
        <translation>kichujio kina urefu sawa na upana, kwa mfano 3x3</translation>
    </message>
    <message>
        <source>a layer can have 1 to {most} nodes</source>
        <translation>tabaka linaweza kuwa na nodi 1 hadi {most}</translation>
    </message>
    <message>
        <source>a layer can have 1 to {most} nodes, not {nodes}</source>
        <translation>tabaka linaweza kuwa na nodi 1 hadi {most}, si {nodes}</translation>
    </message>
    <message>
        <source>a picture of {height}x{width} is too small for max pooling</source>
        <translation>picha ya {height}x{width} ni ndogo mno kwa pool</translation>
    </message>
    <message>
        <source>it contradicts itself ({reason})</source>
        <translation>inajipinga yenyewe ({reason})</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>imeharibika</translation>
    </message>
    <message>
        <source>it is larger than {megabytes} MB</source>
        <translation>inazidi MB {megabytes}</translation>
    </message>
    <message>
        <source>it is not a JSON file</source>
        <translation>si faili ya JSON</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>ni kubwa mno</translation>
    </message>
    <message>
        <source>it is too short to be a model</source>
        <translation>ni fupi mno kuwa modeli</translation>
    </message>
    <message>
        <source>it needs a picture, and there is none any more; put it before the dense layers</source>
        <translation>linahitaji picha, na haipo tena; liweke kabla ya matabaka mazito</translation>
    </message>
    <message>
        <source>it was not written by Beanleaf</source>
        <translation>haikuandikwa na Beanleaf</translation>
    </message>
    <message>
        <source>it was trained on photographs prepared in another way; update the program</source>
        <translation>ilifundishwa kwa picha zilizoandaliwa kwa njia nyingine; sasisha programu</translation>
    </message>
    <message>
        <source>it was written by another version of Beanleaf; update the program</source>
        <translation>iliandikwa na toleo lingine la Beanleaf; sasisha programu</translation>
    </message>
    <message>
        <source>it would make more than {most} numbers of one photograph</source>
        <translation>lingetengeneza zaidi ya namba {most} kutoka picha moja</translation>
    </message>
    <message>
        <source>its answers are not finite numbers</source>
        <translation>majibu yake si namba zenye kikomo</translation>
    </message>
    <message>
        <source>its class names are damaged</source>
        <translation>majina ya aina zake yameharibika</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>kichwa chake kimeharibika</translation>
    </message>
    <message>
        <source>its network takes {inputs} features, not {features}</source>
        <translation>mtandao wake unapokea namba {inputs}, si {features}</translation>
    </message>
    <message>
        <source>its weights do not belong to its architecture</source>
        <translation>uzito wake haulingani na muundo wake</translation>
    </message>
    <message>
        <source>none</source>
        <translation>hakuna</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>hakuna bado</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>hakuna kitu</translation>
    </message>
    <message>
        <source>one of its tables is damaged</source>
        <translation>jedwali lake moja limeharibika</translation>
    </message>
    <message>
        <source>one of its texts is damaged</source>
        <translation>andiko lake moja limeharibika</translation>
    </message>
    <message>
        <source>the answers of its leaf check are not finite numbers</source>
        <translation>majibu ya ukaguzi wake wa jani si namba zenye kikomo</translation>
    </message>
    <message>
        <source>the classifier of the leaf check does not fit its features</source>
        <translation>kitambuzi cha ukaguzi wa jani hakilingani na namba zake</translation>
    </message>
    <message>
        <source>the leaf check belongs to another network</source>
        <translation>ukaguzi wa jani ni wa mtandao mwingine</translation>
    </message>
    <message>
        <source>the leaf check has a number of axes that cannot be</source>
        <translation>ukaguzi wa jani una idadi ya mihimili isiyowezekana</translation>
    </message>
    <message>
        <source>the leaf check has a scale that is too small</source>
        <translation>ukaguzi wa jani una kipimo kidogo mno</translation>
    </message>
    <message>
        <source>the leaf check holds numbers that are not finite</source>
        <translation>ukaguzi wa jani una namba zisizo na kikomo</translation>
    </message>
    <message>
        <source>the parts of the leaf check do not fit together</source>
        <translation>sehemu za ukaguzi wa jani hazilingani</translation>
    </message>
    <message>
        <source>the share dropped is at least 0 and below 1, not {rate}</source>
        <translation>sehemu inayoachwa ni kuanzia 0 na chini ya 1, si {rate}</translation>
    </message>
    <message>
        <source>the side of a filter is 1, 3, 5 or 7, not {size}</source>
        <translation>upande wa kichujio ni 1, 3, 5 au 7, si {size}</translation>
    </message>
    <message>
        <source>the thresholds of the leaf check are not numbers in their range</source>
        <translation>mipaka ya ukaguzi wa jani si namba zinazoruhusiwa</translation>
    </message>
    <message>
        <source>two of its classes have the same name</source>
        <translation>aina zake mbili zina jina moja</translation>
    </message>
    <message>
        <source>{count} networks in a row died: a whole layer stopped answering. Try a smaller learning rate, or more nodes in each layer.</source>
        <translation>Mitandao {count} mfululizo imekufa: tabaka zima liliacha kujibu. Jaribu kasi ndogo zaidi ya kujifunza, au nodi zaidi katika kila tabaka.</translation>
    </message>
    <message>
        <source>{folder} holds no picture that can be read. Name another folder.</source>
        <translation>{folder} haina picha inayoweza kusomwa. Taja folda nyingine.</translation>
    </message>
    <message>
        <source>{folder} is a file, not a folder. {layout}</source>
        <translation>{folder} ni faili, si folda. {layout}</translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}. Close it in other programs, free some space or choose another folder, and export again.</source>
        <translation>{name} haikuweza kuhifadhiwa: {reason}. Ifunge katika programu nyingine, ongeza nafasi au chagua folda nyingine, kisha uhamishe tena.</translation>
    </message>
    <message>
        <source>{name} does not have the shape of its architecture</source>
        <translation>{name} haina umbo la muundo wake</translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite</source>
        <translation>{name} ina namba zisizo na kikomo</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} haipo</translation>
    </message>
    <message>
        <source>{name} is not stored as 32-bit numbers</source>
        <translation>{name} haikuhifadhiwa kama namba za biti 32</translation>
    </message>
    <message>
        <source>{source} has no photographs for {wanted}. It holds: {held}. Ask for one of those.</source>
        <translation>{source} haina picha za {wanted}. Ina: {held}. Omba mojawapo ya hizo.</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} si namba</translation>
    </message>
    <message>
        <source>{value} is not a whole number</source>
        <translation>{value} si namba kamili</translation>
    </message>
    <message>
        <source>{why} Use the engine auto, or fewer photographs.</source>
        <translation>{why} Tumia injini auto, au picha chache zaidi.</translation>
    </message>
    <message>
        <source>«{name}» cannot be the name of a model. Use up to 60 letters, digits, spaces, hyphens, dots or brackets, beginning with a letter or digit.</source>
        <translation>«{name}» haliwezi kuwa jina la modeli. Tumia hadi herufi 60, tarakimu, nafasi, vistari, nukta au mabano, ukianza na herufi au tarakimu.</translation>
    </message>
    <message>
        <source>«{name}» could not be brought back: {reason}.</source>
        <translation>«{name}» haikuweza kurudishwa: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be duplicated: {reason}.</source>
        <translation>«{name}» haikuweza kurudufishwa: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be exported to {target}: {reason}.</source>
        <translation>«{name}» haikuweza kuhamishwa kwenda {target}: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be imported: {reason}.</source>
        <translation>«{name}» haikuweza kuingizwa: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be read: {reason}.</source>
        <translation>«{name}» haikuweza kusomwa: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be removed: {reason}.</source>
        <translation>«{name}» haikuweza kuondolewa: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» is not a file. Choose a model file ending in {suffix}.</source>
        <translation>«{name}» si faili. Chagua faili ya modeli inayoishia na {suffix}.</translation>
    </message>
    <message>
        <source>«{name}» is not a model that can be used: {reason}. Nothing was changed.</source>
        <translation>«{name}» si modeli inayoweza kutumika: {reason}. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>«{name}» is not a training configuration that can be used: {reason}.</source>
        <translation>«{name}» si usanidi wa mafunzo unaoweza kutumika: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» is the model that came with the program; it stays as it is. Choose another name.</source>
        <translation>«{name}» ni modeli iliyokuja na programu; hubaki ilivyo. Chagua jina lingine.</translation>
    </message>
    <message>
        <source>«{old}» could not be renamed: {reason}.</source>
        <translation>«{old}» haikuweza kupewa jina jipya: {reason}.</translation>
    </message>
    <message>
        <source>«{path}» could not be read: {reason}.</source>
        <translation>«{path}» haikuweza kusomwa: {reason}.</translation>
    </message>
    <message>
        <source>«{path}» is not a checkpoint that can be gone on with. Leave out --resume to begin anew.</source>
        <translation>«{path}» si kituo cha mafunzo kinachoweza kuendelezwa. Ondoa --resume ili kuanza upya.</translation>
    </message>
</context>
<context>
    <name>SignedPicture</name>
    <message>
        <source>green up to {high}
brown down to {low}</source>
        <translation>kijani hadi {high}
kahawia hadi {low}</translation>
    </message>
</context>
<context>
    <name>SingleView</name>
    <message>
        <source>The verdict and what to do</source>
        <translation>Jibu na cha kufanya</translation>
    </message>
</context>
<context>
    <name>TakenConfiguration</name>
    <message>
        <source>A configuration that was exported from a training or from a model.</source>
        <translation>Usanidi uliohamishwa kutoka kwa mafunzo au modeli.</translation>
    </message>
    <message>
        <source>As in «{name}», with {more}.</source>
        <translation>Kama katika «{name}», pamoja na {more}.</translation>
    </message>
    <message>
        <source>As in «{name}».</source>
        <translation>Kama katika «{name}».</translation>
    </message>
    <message>
        <source>For&amp;get it</source>
        <translation>A&amp;chana nayo</translation>
    </message>
    <message>
        <source>Repeat from a fi&amp;le…</source>
        <translation>&amp;Rudia kutoka kwenye faili…</translation>
    </message>
</context>
<context>
    <name>TimeMachine</name>
    <message>
        <source>Back to the newest epoch, and along with it.</source>
        <translation>Rudi kwenye mzunguko mpya zaidi, na uufuate.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Mzunguko</translation>
    </message>
    <message>
        <source>Epoch that is shown</source>
        <translation>Mzunguko unaoonyeshwa</translation>
    </message>
    <message>
        <source>Go back to any epoch: curves, leaves and weights follow. End: the newest.</source>
        <translation>Rudi kwenye mzunguko wowote: mistari, majani na uzito hufuata. End: mpya zaidi.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Mpya zaidi</translation>
    </message>
    <message>
        <source>Rebuilds the network of this epoch bit for bit, to save it or to use it.</source>
        <translation>Hujenga upya mtandao wa mzunguko huu namba kwa namba, ili kuuhifadhi au kuutumia.</translation>
    </message>
    <message>
        <source>Take this epoch&apos;s network</source>
        <translation>Chukua mtandao huu</translation>
    </message>
    <message>
        <source>{epoch} of {newest}</source>
        <translation>{epoch} kati ya {newest}</translation>
    </message>
</context>
<context>
    <name>TrainCanvas</name>
    <message>
        <source>Confusion</source>
        <translation>Mkanganyiko</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Mistari</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Matabaka</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Majani</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Zamu</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>Uhakika</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Jedwali</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Uzito</translation>
    </message>
    <message>
        <source>What to see of the training</source>
        <translation>Cha kuona kwenye mafunzo</translation>
    </message>
</context>
<context>
    <name>TrainExtras</name>
    <message>
        <source>A file from which this training can be done again, number by number.</source>
        <translation>Faili ya kurudia mafunzo haya, namba kwa namba.</translation>
    </message>
    <message>
        <source>E&amp;xport the configuration…</source>
        <translation>Hamisha usanidi &amp;wake…</translation>
    </message>
    <message>
        <source>Every number of the network, for one leaf.</source>
        <translation>Kila namba ya mtandao, kwa jani moja.</translation>
    </message>
    <message>
        <source>Look &amp;inside</source>
        <translation>Anga&amp;lia ndani</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Health&amp;y or sick?</source>
        <translation>Lenye &amp;afya au ugonjwa?</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>Jinsi inavyojifunza</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Majani</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mtandao wa neva</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Swali</translation>
    </message>
    <message>
        <source>S&amp;tart training</source>
        <translation>Anza kufun&amp;disha</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>S&amp;imamisha</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Fundisha modeli</translation>
    </message>
    <message>
        <source>Which &amp;disease?</source>
        <translation>&amp;Ugonjwa gani?</translation>
    </message>
</context>
<context>
    <name>TrainInvitation</name>
    <message>
        <source>After you press Start training, one curve shows the cost: how wrong the network is. It should fall. Another shows how many leaves it gets right. Dashed lines are leaves it never saw; when they turn away from the solid ones, it has begun to learn by heart.</source>
        <translation>Ukibofya Anza kufundisha, mstari mmoja huonyesha gharama: jinsi mtandao unavyokosea. Unapaswa kushuka. Mwingine huonyesha majani mangapi unayapatia. Mistari ya vipande ni majani ambayo haujawahi kuona; ikiachana na mistari kamili, mtandao umeanza kukariri.</translation>
    </message>
    <message>
        <source>Here you will watch it learn</source>
        <translation>Hapa utautazama ukijifunza</translation>
    </message>
    <message>
        <source>New to this? Take the first lesson</source>
        <translation>Je, hii ni mpya kwako? Anza na somo la kwanza</translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message>
        <source>Cost</source>
        <translation>Gharama (kosa)</translation>
    </message>
    <message>
        <source>Engine: {name}</source>
        <translation>Injini: {name}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {total}</source>
        <translation>Mzunguko {epoch} kati ya {total}</translation>
    </message>
    <message>
        <source>Leaves it has never seen</source>
        <translation>Majani mapya kwake</translation>
    </message>
    <message>
        <source>Leaves it learns from</source>
        <translation>Majani inayojifunza kwayo</translation>
    </message>
    <message>
        <source>Looking for the leaves</source>
        <translation>Inatafuta majani</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Imepumzishwa</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Inaandaa</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Maendeleo ya mafunzo</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Majibu sahihi</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Inasimama…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} kati ya {total}</translation>
    </message>
</context>
<context>
    <name>TrainResult</name>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} seconds.</source>
        <translation>
            <numerusform>Mzunguko %Ln kwa sekunde {seconds}.</numerusform>
            <numerusform>Mizunguko %Ln kwa sekunde {seconds}.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use for classifying</source>
        <translation>&amp;Tumia hii</translation>
    </message>
    <message>
        <source>Engine: {name}.</source>
        <translation>Injini: {name}.</translation>
    </message>
    <message>
        <source>Giving every leaf the same answer would get {n} right.</source>
        <translation>Kutoa jibu lilelile kwa kila jani kungepata {n} sahihi.</translation>
    </message>
    <message>
        <source>Letters, digits, spaces and hyphens; it begins with a letter.</source>
        <translation>Herufi, tarakimu, nafasi na vistari; lianze na herufi.</translation>
    </message>
    <message>
        <source>Model &amp;name</source>
        <translation>Ji&amp;na la modeli</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Jina la modeli</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>&amp;Hifadhi</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Imehifadhiwa</translation>
    </message>
    <message>
        <source>Stopped after epoch {last}; this is the best, epoch {best}.</source>
        <translation>Ilisimama baada ya mzunguko wa {last}; huu ndio bora zaidi, mzunguko wa {best}.</translation>
    </message>
    <message>
        <source>The network died: a whole layer stopped answering. Try another seed.</source>
        <translation>Mtandao umekufa: tabaka zima liliacha kujibu. Jaribu mbegu nyingine.</translation>
    </message>
    <message>
        <source>The network is stuck: it gives every leaf the same answer. Try another seed.</source>
        <translation>Mtandao umekwama: unatoa jibu lilelile kwa kila jani. Jaribu mbegu nyingine.</translation>
    </message>
    <message>
        <source>What the share of all leaves like these is with 95 % confidence (Wilson).</source>
        <translation>Sehemu ya majani yote kama haya, kwa uhakika wa 95% (Wilson).</translation>
    </message>
    <message>
        <source>between {low} and {high} %</source>
        <translation>kati ya {low} na {high}%</translation>
    </message>
    <message>
        <source>right on leaves it has never seen</source>
        <translation>sahihi kwa majani mapya</translation>
    </message>
    <message>
        <source>right on leaves it learned from</source>
        <translation>sahihi kwa yaliyofundisha</translation>
    </message>
    <message>
        <source>{right} of the {count} leaves it learned from right. It was tested on no others, so nobody knows how it does on new leaves; mark five or more of a class in History.</source>
        <translation>Majani {right} kati ya {count} aliyojifunza ni sahihi. Hayakujaribiwa mengine, kwa hiyo hakuna ajuaye yatakavyokuwa kwa majani mapya; weka alama picha tano au zaidi za aina moja kwenye Historia.</translation>
    </message>
    <message>
        <source>{right} of the {count} leaves it learned from right. It was tested on no others, so nobody knows how it does on new leaves; put some aside in a folder «validation».</source>
        <translation>Majani {right} kati ya {count} iliyojifunza kwayo ni sahihi. Haikujaribiwa kwa mengine, kwa hiyo hakuna ajuaye itakavyofanya kwa majani mapya; weka machache kando katika folda «validation».</translation>
    </message>
    <message>
        <source>{right} of {count} unseen leaves right.</source>
        <translation>Majani {right} kati ya {count} ambayo haijawahi kuona ni sahihi.</translation>
    </message>
</context>
<context>
    <name>TrainingControls</name>
    <message>
        <source>Counts from the next epoch on. The card of the model will tell of it.</source>
        <translation>Huanza kutumika mzunguko unaofuata. Kadi ya modeli itaitaja.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Kasi ya kujifunza</translation>
    </message>
    <message>
        <source>Learning rate from now on</source>
        <translation>Kasi ya kujifunza kuanzia sasa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pumzisha</translation>
    </message>
    <message>
        <source>The training waits where it is. Key: {key}</source>
        <translation>Mafunzo husubiri pale yalipo. Kitufe: {key}</translation>
    </message>
    <message>
        <source>changed by hand at epoch {epoch}</source>
        <translation>ilibadilishwa kwa mkono kwenye mzunguko wa {epoch}</translation>
    </message>
    <message>
        <source>counts from the next epoch on</source>
        <translation>huanza kutumika mzunguko unaofuata</translation>
    </message>
</context>
<context>
    <name>TroubleTeller</name>
    <message>
        <source>Open the folder of the log</source>
        <translation>Fungua folda ya kumbukumbu</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Kuna kitu kimeenda vibaya</translation>
    </message>
    <message>
        <source>Something went wrong inside Beanleaf. Beanleaf goes on.</source>
        <translation>Kuna kitu kimeenda vibaya ndani ya Beanleaf. Beanleaf inaendelea.</translation>
    </message>
    <message>
        <source>What you did last may not have been finished. Please do it again.</source>
        <translation>Huenda ulichofanya mwisho hakikukamilika. Tafadhali kifanye tena.</translation>
    </message>
    <message>
        <source>What you did last may not have been finished. Please do it again. If it keeps happening, send this log file to whoever looks after Beanleaf for you:
{file}</source>
        <translation>Huenda ulichofanya mwisho hakikukamilika. Tafadhali kifanye tena. Hili likiendelea kutokea, tuma faili hii ya kumbukumbu kwa anayekuhudumia Beanleaf:
{file}</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Delete for &amp;good</source>
        <translation>Futa ka&amp;bisa</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Tendua (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message>
        <source>Stop watching</source>
        <translation>Acha kuangalia</translation>
    </message>
    <message>
        <source>The folder «{name}» cannot be reached. Beanleaf goes on when it is back.</source>
        <translation>Folda «{name}» haifikiki. Beanleaf itaendelea ikirudi.</translation>
    </message>
    <message numerus="yes">
        <source>Watching the folder «{name}»: %Ln photo(s) arrived so far.</source>
        <translation>
            <numerusform>Inaangalia folda «{name}»: picha %Ln imefika hadi sasa.</numerusform>
            <numerusform>Inaangalia folda «{name}»: picha %Ln zimefika hadi sasa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching the folder «{name}»: new photos are classified as they arrive.</source>
        <translation>Inaangalia folda «{name}»: picha mpya hutambuliwa zinapofika.</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>Choose a folder</source>
        <translation>Chagua folda</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Chagua picha</translation>
    </message>
    <message>
        <source>New photos in the folder, such as those of a phone, are classified as they come.</source>
        <translation>Picha mpya katika folda, kama zile za simu, hutambuliwa zinapofika.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Angalia folda</translation>
    </message>
</context>
<context>
    <name>WeightPictures</name>
    <message>
        <source>The filters of the first layer at epoch {epoch}: small patterns it looks for everywhere. Lighter than grey speaks for the filter, darker against it.</source>
        <translation>Vichujio vya tabaka la kwanza kwenye mzunguko wa {epoch}: michoro midogo ambayo mtandao hutafuta kila mahali. Iliyo ng’avu kuliko kijivu hukubaliana na kichujio, iliyo nyeusi zaidi hukipinga.</translation>
    </message>
    <message>
        <source>The weights appear here while it learns.</source>
        <translation>Uzito huonekana hapa mtandao unapojifunza.</translation>
    </message>
    <message>
        <source>Weights of the first layer as pictures</source>
        <translation>Uzito wa tabaka la kwanza kama picha</translation>
    </message>
    <message>
        <source>What each node of the first layer looks for, at epoch {epoch}: one weight for each pixel and colour. Lighter than grey speaks for the node, darker against it.</source>
        <translation>Kila nodi ya tabaka la kwanza inachotafuta, kwenye mzunguko wa {epoch}: uzito mmoja kwa kila pikseli na rangi. Iliyo ng’avu kuliko kijivu hukubaliana na nodi, iliyo nyeusi zaidi huipinga.</translation>
    </message>
</context>
<context>
    <name>WholeReason</name>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Chance</source>
        <translation>Uwezekano</translation>
    </message>
    <message>
        <source>Disease or reason</source>
        <translation>Ugonjwa au sababu</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folda</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Picha</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Jibu</translation>
    </message>
</context>
<context>
    <name>glass</name>
    <message>
        <source>Answer</source>
        <translation>Jibu</translation>
    </message>
    <message>
        <source>Backwards: layer {n}</source>
        <translation>Kurudi nyuma: tabaka {n}</translation>
    </message>
    <message>
        <source>Backwards: output layer</source>
        <translation>Kurudi nyuma: tabaka la jibu</translation>
    </message>
    <message>
        <source>Check the gradient</source>
        <translation>Kagua gradienti</translation>
    </message>
    <message>
        <source>Each node multiplies every input by its weight, adds up the products and its bias, and passes the sum z on if it is above 0, else 0.</source>
        <translation>Kila nodi huzidisha kila ingizo kwa uzito wake, hujumlisha mazao na kiegemeo chake, na kupitisha jumla z ikiwa juu ya 0, la sivyo 0.</translation>
    </message>
    <message>
        <source>Every number goes a small step against its gradient: the learning rate times dw. Take the step, and look at the same leaf again.</source>
        <translation>Kila namba hupiga hatua ndogo kinyume cha gradienti yake: kasi ya kujifunza mara dw. Piga hatua, kisha uangalie jani lilelile tena.</translation>
    </message>
    <message numerus="yes">
        <source>For this leaf %n node(s) of this layer say nothing.</source>
        <translation>
            <numerusform>Kwa jani hili nodi %n ya tabaka hili haisemi kitu.</numerusform>
            <numerusform>Kwa jani hili nodi %n za tabaka hili hazisemi kitu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forwards: layer {n}</source>
        <translation>Kwenda mbele: tabaka {n}</translation>
    </message>
    <message>
        <source>Forwards: output layer</source>
        <translation>Kwenda mbele: tabaka la jibu</translation>
    </message>
    <message>
        <source>Gradient dw</source>
        <translation>Gradienti dw</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Lenye afya</translation>
    </message>
    <message>
        <source>How would the cost change if z were a little larger? By exactly the error: what it said minus what is true. Every weight shares in it as much as its input was large.</source>
        <translation>Gharama ingebadilikaje kama z ingekuwa kubwa kidogo? Kwa kosa lenyewe: ulichosema kutoa kilicho kweli. Kila uzito hushiriki kadiri ingizo lake lilivyokuwa kubwa.</translation>
    </message>
    <message>
        <source>How wrong is the answer? The cost is 0 when what is true has the probability 1, and grows without end as that goes to 0.</source>
        <translation>Jibu limekosea kiasi gani? Gharama ni 0 wakati kilicho kweli kina uwezekano 1, na hukua bila mwisho uwezekano huo ukielekea 0.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Ingizo</translation>
    </message>
    <message>
        <source>Is all this right? Change one number of the network a little up and a little down, ask for the cost both times, and compare the slope with what the formulas say. Here are numbers of every layer, some by chance; choose one to see it below.</source>
        <translation>Je, haya yote ni sahihi? Badilisha namba moja ya mtandao juu kidogo na chini kidogo, uliza gharama mara zote mbili, na ulinganishe mteremko na fomula. Hizi hapa ni namba za kila tabaka, nyingine kwa bahati; chagua moja uione hapa chini.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Namba</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Mahali</translation>
    </message>
    <message>
        <source>Products w · x</source>
        <translation>Mazao w · x</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Lenye ugonjwa</translation>
    </message>
    <message>
        <source>The blame goes backwards along the weights of the next layer. A node that was silent (z not above 0) gets none: a little more or less would change nothing.</source>
        <translation>Lawama hurudi nyuma kupitia uzito wa tabaka linalofuata. Nodi iliyonyamaza (z si juu ya 0) haipati: kuongeza au kupunguza kidogo hakungebadilisha kitu.</translation>
    </message>
    <message>
        <source>The cost</source>
        <translation>Gharama</translation>
    </message>
    <message>
        <source>The last layer adds up what the layer before says, each with its weight. The sum z becomes a probability p: the larger z, the nearer p is to 1.</source>
        <translation>Tabaka la mwisho hujumlisha yasemwayo na tabaka lililotangulia, kila moja na uzito wake. Jumla z huwa uwezekano p: z ikiwa kubwa, p hukaribia 1.</translation>
    </message>
    <message>
        <source>The network sees the square as {n} numbers from 0 (dark) to 1 (bright): red, green and blue of each place, row by row.</source>
        <translation>Mtandao huona mraba kama namba {n} kuanzia 0 (giza) hadi 1 (mwanga): nyekundu, kijani na bluu ya kila mahali, mstari kwa mstari.</translation>
    </message>
    <message>
        <source>The picture as numbers</source>
        <translation>Picha kama namba</translation>
    </message>
    <message>
        <source>The update</source>
        <translation>Marekebisho</translation>
    </message>
    <message>
        <source>Weights w</source>
        <translation>Uzito w</translation>
    </message>
    <message>
        <source>back-propagation</source>
        <translation>kurudi nyuma</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bluu</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>tofauti</translation>
    </message>
    <message>
        <source>green</source>
        <translation>kijani</translation>
    </message>
    <message>
        <source>layer {layer}, {node}</source>
        <translation>tabaka {layer}, {node}</translation>
    </message>
    <message>
        <source>new b</source>
        <translation>b mpya</translation>
    </message>
    <message>
        <source>new w</source>
        <translation>w mpya</translation>
    </message>
    <message>
        <source>node {n}</source>
        <translation>nodi {n}</translation>
    </message>
    <message>
        <source>node {n} of layer {layer}</source>
        <translation>nodi {n} ya tabaka {layer}</translation>
    </message>
    <message>
        <source>numerical</source>
        <translation>kwa kujaribu</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p (probability)</source>
        <translation>p (uwezekano)</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pikseli</translation>
    </message>
    <message>
        <source>red</source>
        <translation>nyekundu</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>mstari {row}, safu {column}</translation>
    </message>
    <message>
        <source>row {row}, column {column}, {colour}</source>
        <translation>mstari {row}, safu {column}, {colour}</translation>
    </message>
    <message>
        <source>sum of w·x</source>
        <translation>jumla ya w·x</translation>
    </message>
    <message>
        <source>the bias b</source>
        <translation>kiegemeo b</translation>
    </message>
    <message>
        <source>w (weight)</source>
        <translation>w (uzito)</translation>
    </message>
    <message>
        <source>x (input)</source>
        <translation>x (ingizo)</translation>
    </message>
    <message>
        <source>y (truth)</source>
        <translation>y (ukweli)</translation>
    </message>
    <message>
        <source>{node}: {input}</source>
        <translation>{node}: {input}</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>%Ln class folder(s)</source>
        <translation>
            <numerusform>folda %Ln ya aina</numerusform>
            <numerusform>folda %Ln za aina</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>Picha %Ln</numerusform>
            <numerusform>Picha %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are no longer where they were: {names}.</source>
        <translation>
            <numerusform>Picha %Ln haipo tena mahali ilipokuwa: {names}.</numerusform>
            <numerusform>Picha %Ln hazipo tena mahali zilipokuwa: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have changed since and were left out: {names}.</source>
        <translation>
            <numerusform>Picha %Ln imebadilika tangu hapo na imeachwa: {names}.</numerusform>
            <numerusform>Picha %Ln zimebadilika tangu hapo na zimeachwa: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) marked as no leaf were left out: a training would take them for a disease.</source>
        <translation>
            <numerusform>Picha %Ln iliyowekwa alama kuwa si jani imeachwa: mafunzo yangeichukulia kuwa ugonjwa.</numerusform>
            <numerusform>Picha %Ln zilizowekwa alama kuwa si majani zimeachwa: mafunzo yangezichukulia kuwa ugonjwa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another disease or damage</source>
        <translation>Ugonjwa mwingine au uharibifu</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Uwezekano</translation>
    </message>
    <message>
        <source>Copied {photos} into {folders} in {folder}.</source>
        <translation>Imenakiliwa: {photos} katika {folders}, ndani ya {folder}.</translation>
    </message>
    <message>
        <source>Disease or reason</source>
        <translation>Ugonjwa au sababu</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Lenye afya</translation>
    </message>
    <message>
        <source>Marked as: {name}</source>
        <translation>Alama: {name}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Not a leaf</source>
        <translation>Si jani</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Picha</translation>
    </message>
    <message>
        <source>Sick, disease not known</source>
        <translation>Lenye ugonjwa usiojulikana</translation>
    </message>
    <message>
        <source>There was no marked photo to copy.</source>
        <translation>Hakukuwa na picha yenye alama ya kunakili.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Wakati</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Jibu</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Ulisema</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>As a picture</source>
        <translation>Kama picha</translation>
    </message>
    <message>
        <source>As a vector</source>
        <translation>Kama vekta</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Usawazishaji wa fungu</translation>
    </message>
    <message>
        <source>Beanleaf</source>
        <translation>Beanleaf</translation>
    </message>
    <message>
        <source>Beans</source>
        <translation>Beans</translation>
    </message>
    <message>
        <source>Came with the program; it stays as it is.</source>
        <translation>Ilikuja na programu; hubaki ilivyo.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Convolution {size}×{size}</source>
        <translation>Konvolusheni {size}×{size}</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Zito</translation>
    </message>
    <message>
        <source>Dropout {share}</source>
        <translation>Kuacha {share}</translation>
    </message>
    <message>
        <source>Fingerprint of the data</source>
        <translation>Alama ya data</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>Wastani wa jumla</translation>
    </message>
    <message>
        <source>Healthy or sick?</source>
        <translation>Lenye afya au ugonjwa?</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>Jinsi ilivyofundishwa</translation>
    </message>
    <message>
        <source>In use for classifying.</source>
        <translation>Inatumika kutambua.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Ingizo</translation>
    </message>
    <message>
        <source>It says when a picture shows no bean leaf.</source>
        <translation>Husema picha isipoonyesha jani la maharage.</translation>
    </message>
    <message>
        <source>It takes every picture for a bean leaf.</source>
        <translation>Huchukulia kila picha kuwa jani la maharage.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Tabaka</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Ilijifunza kutoka</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Ilitengenezwa</translation>
    </message>
    <message>
        <source>Max pooling 2×2</source>
        <translation>Kubwa zaidi 2×2</translation>
    </message>
    <message>
        <source>Nobody measured how often it is right.</source>
        <translation>Hakuna aliyepima inapatia mara ngapi.</translation>
    </message>
    <message>
        <source>Not sure between</source>
        <translation>Haina uhakika kati ya</translation>
    </message>
    <message>
        <source>Numbers learned</source>
        <translation>Namba zilizojifunzwa</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Picha nyingine</translation>
    </message>
    <message>
        <source>Photos that were corrected</source>
        <translation>Picha zilizosahihishwa</translation>
    </message>
    <message>
        <source>Practice leaves</source>
        <translation>Majani ya zoezi</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Swali</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Umbo</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Ukubwa wa faili</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Joto</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Mtandao</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Haijulikani</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ni nini</translation>
    </message>
    <message>
        <source>Which disease?</source>
        <translation>Ugonjwa gani?</translation>
    </message>
    <message>
        <source>leaves it learned from</source>
        <translation>majani iliyojifunza kwayo</translation>
    </message>
    <message>
        <source>test leaves</source>
        <translation>majani ya jaribio</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>haijulikani</translation>
    </message>
    <message>
        <source>validation leaves</source>
        <translation>majani ya uhakiki</translation>
    </message>
    <message>
        <source>{low} and {high} sick</source>
        <translation>ugonjwa {low} na {high}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} hadi {high}</translation>
    </message>
    <message>
        <source>{n} numbers in all.</source>
        <translation>Namba {n} kwa jumla.</translation>
    </message>
    <message>
        <source>{right} of {count} {split}</source>
        <translation>{right} kati ya {count} {split}</translation>
    </message>
    <message>
        <source>{right} right. With 95 % confidence the share is from {interval}.</source>
        <translation>{right} sahihi. Kwa uhakika wa 95&#xa0;% sehemu ni kuanzia {interval}.</translation>
    </message>
</context>
<context>
    <name>order</name>
    <message>
        <source>As they came</source>
        <translation>Jinsi zilivyofika</translation>
    </message>
    <message>
        <source>By disease</source>
        <translation>Kwa ugonjwa</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Kwa folda</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Kwa jina</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Zisizo na uhakika kwanza</translation>
    </message>
    <message>
        <source>Problems first</source>
        <translation>Zenye tatizo kwanza</translation>
    </message>
    <message>
        <source>Sick first</source>
        <translation>Zenye ugonjwa kwanza</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Zenye uhakika zaidi kwanza</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>Picha %Ln</numerusform>
            <numerusform>Picha %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>A computer program made this report from photographs, and it can be wrong. Show it to an agricultural extension officer, with some of the leaves, before you spray or pull up plants.</source>
        <translation>Programu ya kompyuta ilitengeneza ripoti hii kutokana na picha, na inaweza kukosea. Mwonyeshe afisa ugani wa kilimo, pamoja na baadhi ya majani, kabla ya kupulizia dawa au kung’oa mimea.</translation>
    </message>
    <message>
        <source>Disease or reason</source>
        <translation>Ugonjwa au sababu</translation>
    </message>
    <message>
        <source>If these leaves were picked without looking, between {low} % and {high} % of the leaves in the field are sick (95 % interval). Leaves that the model is not sure of are not counted here.</source>
        <translation>Ikiwa majani haya yalichumwa bila kuchagua, kati ya {low}&#xa0;% na {high}&#xa0;% ya majani ya shamba yana ugonjwa (masafa ya 95&#xa0;%). Majani ambayo modeli haina uhakika nayo hayakuhesabiwa hapa.</translation>
    </message>
    <message>
        <source>Made by Beanleaf {version}, {model}. It can be wrong.</source>
        <translation>Imetengenezwa na Beanleaf {version}, {model}. Inaweza kukosea.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Mengine</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Ukurasa {n} kati ya {total}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Picha</translation>
    </message>
    <message>
        <source>Report on bean leaves</source>
        <translation>Ripoti ya majani ya maharage</translation>
    </message>
    <message>
        <source>Sick leaves: {sick} of {leaves}</source>
        <translation>Majani yenye ugonjwa: {sick} kati ya {leaves}</translation>
    </message>
    <message>
        <source>These are too few leaves to say how many of the whole field are sick. Take more photos.</source>
        <translation>Majani haya ni machache mno kusema mangapi ya shamba lote yana ugonjwa. Piga picha zaidi.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Wakati</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Jibu</translation>
    </message>
    <message>
        <source>model: {name}</source>
        <translation>modeli: {name}</translation>
    </message>
    <message>
        <source>models: {names}</source>
        <translation>modeli: {names}</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>hakuna modeli</translation>
    </message>
    <message>
        <source>{count} · {time} · {model}</source>
        <translation>{count} · {time} · {model}</translation>
    </message>
    <message>
        <source>{disease}: {count}</source>
        <translation>{disease}: {count}</translation>
    </message>
    <message>
        <source>{percent} % of {leaves} leaves are sick</source>
        <translation>{percent}&#xa0;% ya majani {leaves} yana ugonjwa</translation>
    </message>
    <message>
        <source>{verdict}: {count}</source>
        <translation>{verdict}: {count}</translation>
    </message>
</context>
<context>
    <name>show</name>
    <message>
        <source>All photos</source>
        <translation>Picha zote</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Lenye afya</translation>
    </message>
    <message>
        <source>Less sure than 8 in 10</source>
        <translation>Uhakika chini ya 8 kati ya 10</translation>
    </message>
    <message>
        <source>Not a leaf</source>
        <translation>Si jani</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Sina uhakika</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Lenye ugonjwa</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Zinasubiri</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Zenye tatizo</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message numerus="yes">
        <source>%Ln leaf(s): {share} % sick, 95 % interval {low} to {high}</source>
        <translation>
            <numerusform>Jani %Ln: {share} % lenye ugonjwa, masafa ya 95 % {low} hadi {high}</numerusform>
            <numerusform>Majani %Ln: {share} % yenye ugonjwa, masafa ya 95 % {low} hadi {high}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaf(s): {sick} sick, {healthy} healthy</source>
        <translation>
            <numerusform>Jani %Ln: {sick} lenye ugonjwa, {healthy} lenye afya</numerusform>
            <numerusform>Majani %Ln: {sick} yenye ugonjwa, {healthy} yenye afya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a leaf</source>
        <translation>
            <numerusform>%Ln si jani</numerusform>
            <numerusform>%Ln si majani</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not classified</source>
        <translation>
            <numerusform>%Ln halijatambuliwa</numerusform>
            <numerusform>%Ln hayajatambuliwa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sure</source>
        <translation>
            <numerusform>%Ln bila uhakika</numerusform>
            <numerusform>%Ln bila uhakika</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>Picha %Ln</numerusform>
            <numerusform>Picha %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln haisomeki</numerusform>
            <numerusform>%Ln hazisomeki</numerusform>
        </translation>
    </message>
    <message>
        <source>{leaves}; {others}</source>
        <translation>{leaves}; {others}</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>Disk quota exceeded</source>
        <translation>nafasi uliyopewa kwenye diski imekwisha</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>faili hiyo ipo tayari</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>jina la faili ni refu mno</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>diski haikuweza kusomwa wala kuandikwa</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>hiyo ni folda</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>diski imejaa</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>faili au folda hiyo haipo</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>hiyo si folda</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>hairuhusiwi</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>ruhusa imekataliwa</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>diski hiyo haiwezi kuandikwa</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>Chance of being sick</source>
        <translation>Uwezekano wa kuwa na ugonjwa</translation>
    </message>
    <message>
        <source>Chance of {name}</source>
        <translation>Uwezekano wa {name}</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Ugonjwa</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Hitilafu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Faili</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folda</translation>
    </message>
    <message>
        <source>Marked as</source>
        <translation>Alama</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modeli</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Wakati</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Jibu</translation>
    </message>
</context>
<context>
    <name>train</name>
    <message>
        <source>a few seconds left</source>
        <translation>zimebaki sekunde chache</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>imebaki takriban saa %Ln</numerusform>
            <numerusform>zimebaki takriban saa %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>imebaki takriban dakika %Ln</numerusform>
            <numerusform>zimebaki takriban dakika %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>imebaki takriban sekunde %Ln</numerusform>
            <numerusform>zimebaki takriban sekunde %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>imebaki takriban dakika moja</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Angular leaf spot</source>
        <translation>Madoa pembe ya majani</translation>
    </message>
    <message>
        <source>Bean rust</source>
        <translation>Kutu ya maharage</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Haisomeki</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Lenye afya</translation>
    </message>
    <message>
        <source>Healthy leaf</source>
        <translation>Jani lenye afya</translation>
    </message>
    <message>
        <source>Not a leaf</source>
        <translation>Si jani</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Halijatambuliwa</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Sina uhakika</translation>
    </message>
    <message>
        <source>Photograph one bean leaf so that it fills the picture.</source>
        <translation>Piga picha ya jani moja la maharage lijaze picha yote.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Inasoma…</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Lenye ugonjwa</translation>
    </message>
    <message>
        <source>Try a closer photo, in daylight.</source>
        <translation>Piga kwa karibu zaidi, mchana.</translation>
    </message>
    <message>
        <source>about {n} in 10</source>
        <translation>takriban {n} kati ya 10</translation>
    </message>
    <message>
        <source>about {n} in 100</source>
        <translation>takriban {n} kati ya 100</translation>
    </message>
    <message>
        <source>fewer than 1 in 100</source>
        <translation>chini ya 1 kati ya 100</translation>
    </message>
    <message>
        <source>more than 99 in 100</source>
        <translation>zaidi ya 99 kati ya 100</translation>
    </message>
    <message>
        <source>over {percent}</source>
        <translation>zaidi ya {percent}</translation>
    </message>
    <message>
        <source>under {percent}</source>
        <translation>chini ya {percent}</translation>
    </message>
    <message>
        <source>sick: {chance}</source>
        <translation>ugonjwa: {chance}</translation>
    </message>
</context>
</TS>
