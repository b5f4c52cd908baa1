<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDisease</name>
    <message>
        <source>About this disease</source>
        <translation>Sur cette maladie</translation>
    </message>
    <message>
        <source>About this leaf</source>
        <translation>Sur cette feuille</translation>
    </message>
    <message>
        <source>How to recognise it</source>
        <translation>Comment la reconnaître</translation>
    </message>
    <message>
        <source>To read on: {book}</source>
        <translation>Pour en lire plus&#xa0;: {book}</translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>Que faire d’abord</translation>
    </message>
    <message>
        <source>What to keep watching for</source>
        <translation>Ce qu’il faut continuer à surveiller</translation>
    </message>
    <message>
        <source>Where this is from</source>
        <translation>D’où cela vient</translation>
    </message>
    <message>
        <source>Where to ask</source>
        <translation>Où demander</translation>
    </message>
</context>
<context>
    <name>AnswerGallery</name>
    <message>
        <source>Leaves and what the network says of them</source>
        <translation>Des feuilles et ce que le réseau en dit</translation>
    </message>
</context>
<context>
    <name>AnswerModel</name>
    <message>
        <source>is: {name}</source>
        <translation>est&#xa0;: {name}</translation>
    </message>
    <message>
        <source>says: {name}</source>
        <translation>dit&#xa0;: {name}</translation>
    </message>
    <message>
        <source>sure: {chance}</source>
        <translation>sûr&#xa0;: {chance}</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>All leaves, the surest first</source>
        <translation>Toutes, la plus sûre d’abord</translation>
    </message>
    <message>
        <source>Mistakes, the surest first</source>
        <translation>Erreurs, la plus sûre d’abord</translation>
    </message>
    <message>
        <source>One cell of the matrix</source>
        <translation>Une case de la matrice</translation>
    </message>
    <message>
        <source>This shows what decided it at epoch {epoch}. Go there, or take this epoch&apos;s network.</source>
        <translation>Ceci montre ce qui a décidé à l’époque {epoch}. Allez-y, ou prenez le réseau de cette époque.</translation>
    </message>
    <message>
        <source>Which leaves to show</source>
        <translation>Quelles feuilles montrer</translation>
    </message>
    <message>
        <source>is: {true}, says: {said}</source>
        <translation>est&#xa0;: {true}, dit&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{shown} of {count}</source>
        <translation>{shown} sur {count}</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>&amp;Copy files and results</source>
        <translation>&amp;Copier les fichiers et les résultats</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Judge %Ln selected photo(s) again with</source>
        <translation>
            <numerusform>&amp;Analyser à nouveau %Ln photo choisie avec</numerusform>
            <numerusform>&amp;Analyser à nouveau %Ln photos choisies avec</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Judge all again with</source>
        <translation>&amp;Analyser tout à nouveau avec</translation>
    </message>
    <message>
        <source>&amp;Open large</source>
        <translation>&amp;Ouvrir en grand</translation>
    </message>
    <message>
        <source>&amp;Remove from this view</source>
        <translation>&amp;Retirer de cette vue</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>What to do with the selected photos.</source>
        <translation>Que faire des photos choisies.</translation>
    </message>
</context>
<context>
    <name>CardPages</name>
    <message>
        <source>Classified photos</source>
        <translation>Photos analysées</translation>
    </message>
</context>
<context>
    <name>ClassifyView</name>
    <message numerus="yes">
        <source>%Ln photo(s) were here already, and are shown once.</source>
        <translation>
            <numerusform>%Ln photo était déjà là, et n’est montrée qu’une fois.</numerusform>
            <numerusform>%Ln photos étaient déjà là, et ne sont montrées qu’une fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>A model learns from example leaves what sick ones look like. Training one takes a minute.</source>
        <translation>Un modèle apprend, sur des feuilles d’exemple, à quoi ressemblent les malades. En entraîner un prend une minute.</translation>
    </message>
    <message>
        <source>Classify leaves</source>
        <translation>Analyser des feuilles</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>Il n’y a pas encore de modèle</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entraîner un modèle</translation>
    </message>
</context>
<context>
    <name>ConfigurationDesk</name>
    <message>
        <source>Export the configuration of the training</source>
        <translation>Exporter la configuration de l’entraînement</translation>
    </message>
    <message>
        <source>Repeat a training</source>
        <translation>Refaire un entraînement</translation>
    </message>
</context>
<context>
    <name>ConfusionModel</name>
    <message>
        <source>is: {name}</source>
        <translation>est&#xa0;: {name}</translation>
    </message>
    <message>
        <source>says: {name}</source>
        <translation>dit&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{count} of {whole} leaves that are «{true}»: the network says «{said}»</source>
        <translation>{count} feuilles sur {whole} qui sont «&#xa0;{true}&#xa0;»&#xa0;: le réseau dit «&#xa0;{said}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>A click or Enter on a cell shows the leaves in it.</source>
        <translation>Un clic ou Entrée sur une case montre les feuilles qu’elle compte.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {right} of {count} right, {share}. For all leaves like these it is between {low} and {high} (95 % confidence, Wilson).</source>
        <translation>Époque {epoch}&#xa0;: {right} justes sur {count}, {share}. Pour toutes les feuilles de ce genre, c’est entre {low} et {high} (confiance de 95&#xa0;%, Wilson).</translation>
    </message>
    <message>
        <source>The counts appear here while it learns.</source>
        <translation>Les nombres apparaissent ici pendant qu’il apprend.</translation>
    </message>
    <message>
        <source>What it says of the leaves of each class</source>
        <translation>Ce qu’il dit des feuilles de chaque classe</translation>
    </message>
</context>
<context>
    <name>CorrectionChooser</name>
    <message>
        <source>Marked differently</source>
        <translation>Marquées différemment</translation>
    </message>
    <message>
        <source>Marked photos can be exported as class folders, to train a model with them.</source>
        <translation>Les photos marquées peuvent être exportées en dossiers de classes, pour entraîner un modèle avec elles.</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Pas marquée</translation>
    </message>
    <message>
        <source>Was the program &amp;wrong? What it really is:</source>
        <translation>Le programme s’est &amp;trompé&#xa0;? Ce que c’est vraiment&#xa0;:</translation>
    </message>
</context>
<context>
    <name>CostPlot</name>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>Courbes de l’entraînement</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Plus and minus zoom, the arrow keys move, 0 shows all, L is a logarithmic axis. The tab Table has the numbers.</source>
        <translation>Plus et moins agrandissent et réduisent, les flèches déplacent, 0 montre tout, L donne un axe logarithmique. Les nombres sont dans l’onglet Tableau.</translation>
    </message>
    <message>
        <source>Right answers, %</source>
        <translation>Justes,&#xa0;%</translation>
    </message>
</context>
<context>
    <name>DataChooser</name>
    <message>
        <source>&amp;Beans, {count} photos</source>
        <translation>&amp;Beans, {count} photos</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>&amp;Practice leaves</source>
        <translation>Feuilles d’e&amp;xercice</translation>
    </message>
    <message>
        <source>A folder of &amp;mine</source>
        <translation>Un dossier à &amp;moi</translation>
    </message>
    <message>
        <source>Choose a folder of leaves</source>
        <translation>Choisir un dossier de feuilles</translation>
    </message>
    <message>
        <source>Choose a folder of leaves first.</source>
        <translation>Choisissez d’abord un dossier de feuilles.</translation>
    </message>
    <message>
        <source>Choose the folder of leaves</source>
        <translation>Choisir le dossier de feuilles</translation>
    </message>
    <message>
        <source>Healthy class</source>
        <translation>Classe saine</translation>
    </message>
    <message>
        <source>Loo&amp;k at the leaves…</source>
        <translation>A&amp;perçu des feuilles…</translation>
    </message>
    <message>
        <source>Photos I corrected</source>
        <translation>Photos que j’ai corrigées</translation>
    </message>
    <message>
        <source>Samples of each class as the network sees them, and what is wrong with them.</source>
        <translation>Quelques photos de chaque classe comme le réseau les voit, et ce qui ne va pas.</translation>
    </message>
    <message>
        <source>Say which class is the healthy one.</source>
        <translation>Dites quelle classe est la saine.</translation>
    </message>
    <message>
        <source>There is nothing to learn from yet: read above what is missing.</source>
        <translation>Il n’y a encore rien à apprendre&#xa0;: lisez ci-dessus ce qui manque.</translation>
    </message>
    <message>
        <source>There is only one class, so nothing can be told apart. Add a folder of others.</source>
        <translation>Il n’y a qu’une classe, donc rien à distinguer. Ajoutez un dossier d’autres feuilles.</translation>
    </message>
    <message>
        <source>Which class is healthy</source>
        <translation>Quelle classe est saine</translation>
    </message>
</context>
<context>
    <name>DataHint</name>
    <message numerus="yes">
        <source>%Ln photo(s) are no longer where they were.</source>
        <translation>
            <numerusform>%Ln photo n’est plus à sa place.</numerusform>
            <numerusform>%Ln photos ne sont plus à leur place.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose it or drop it here: one folder inside for each class.</source>
        <translation>Choisissez-le ou déposez-le ici&#xa0;: il contient un dossier par classe.</translation>
    </message>
    <message>
        <source>Field photos from Uganda. Fetched from the internet once.</source>
        <translation>Photos prises aux champs en Ouganda. Téléchargées une seule fois.</translation>
    </message>
    <message>
        <source>Leaves that Beanleaf draws itself. Works at once, without internet.</source>
        <translation>Des feuilles que Beanleaf dessine lui-même. Tout de suite, sans internet.</translation>
    </message>
    <message>
        <source>What you marked in History, learned from where the photos lie.</source>
        <translation>Ce que vous avez marqué dans l’historique, lu là où sont les photos.</translation>
    </message>
    <message>
        <source>{classes}; {count} to check on</source>
        <translation>{classes}&#xa0;; {count} pour vérifier</translation>
    </message>
</context>
<context>
    <name>DataPreview</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Looking for the leaves</source>
        <translation>Recherche des feuilles</translation>
    </message>
    <message>
        <source>Progress of looking at the leaves</source>
        <translation>Avancement de la lecture des feuilles</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>Quelques photos de chaque classe</translation>
    </message>
    <message>
        <source>Show &amp;others</source>
        <translation>En voir d’au&amp;tres</translation>
    </message>
    <message>
        <source>The leaves, as the network sees them</source>
        <translation>Les feuilles, comme le réseau les voit</translation>
    </message>
    <message>
        <source>{name}: {train} to learn from</source>
        <translation>{name}&#xa0;: {train} pour apprendre</translation>
    </message>
    <message>
        <source>{name}: {train} to learn from, {validation} to check on</source>
        <translation>{name}&#xa0;: {train} pour apprendre, {validation} pour vérifier</translation>
    </message>
    <message>
        <source>{train} to learn from, {validation} to check on. This is all the network sees.</source>
        <translation>{train} pour apprendre, {validation} pour vérifier. C’est tout ce que le réseau voit.</translation>
    </message>
    <message>
        <source>{train} to learn from. This is all the network sees.</source>
        <translation>{train} pour apprendre. C’est tout ce que le réseau voit.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Beanleaf then says of each leaf:</source>
        <translation>Beanleaf dit alors de chaque feuille&#xa0;:</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Drop more photos here, or click</source>
        <translation>Déposez d’autres photos, ou cliquez</translation>
    </message>
    <message>
        <source>Drop more photos or a folder here, or click to choose</source>
        <translation>Déposez ici d’autres photos ou un dossier, ou cliquez pour choisir</translation>
    </message>
    <message>
        <source>Drop photos of bean leaves here</source>
        <translation>Déposez ici des photos de feuilles de haricot</translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC and others</source>
        <translation>JPEG, PNG, HEIC et autres</translation>
    </message>
    <message>
        <source>Let go to classify</source>
        <translation>Lâchez pour analyser</translation>
    </message>
    <message>
        <source>Opens a window to choose photos. Photos and folders can also be dropped or pasted.</source>
        <translation>Ouvre une fenêtre pour choisir des photos. On peut aussi déposer ou coller des photos et des dossiers.</translation>
    </message>
    <message>
        <source>or a whole folder. Click to choose, or paste.</source>
        <translation>ou tout un dossier. Cliquez pour choisir, ou collez.</translation>
    </message>
</context>
<context>
    <name>EngineNote</name>
    <message>
        <source>Engine: {name}. {reason}</source>
        <translation>Moteur&#xa0;: {name}. {reason}</translation>
    </message>
</context>
<context>
    <name>EpochModel</name>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Cost, unseen</source>
        <translation>Coût, jamais vues</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Right, unseen</source>
        <translation>Justes, jamais vues</translation>
    </message>
</context>
<context>
    <name>EpochTable</name>
    <message>
        <source>Every epoch in numbers</source>
        <translation>Chaque époque en nombres</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Export {count} chosen</source>
        <translation>&amp;Exporter {count} choisies</translation>
    </message>
    <message>
        <source>&amp;Marked photos as class folders…</source>
        <translation>Photos &amp;marquées en dossiers de classes…</translation>
    </message>
    <message>
        <source>&amp;Report for printing (PDF)…</source>
        <translation>&amp;Rapport à imprimer (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Table for Excel or LibreOffice (CSV)…</source>
        <translation>&amp;Tableau pour Excel ou LibreOffice (CSV)…</translation>
    </message>
    <message>
        <source>Save the results as a table or a report, outside of Beanleaf.</source>
        <translation>Enregistrer les résultats en tableau ou en rapport, hors de Beanleaf.</translation>
    </message>
</context>
<context>
    <name>ExportPanel</name>
    <message>
        <source>Choose where to put the class folders</source>
        <translation>Choisir où mettre les dossiers de classes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Reports for printing (*.pdf)</source>
        <translation>Rapports à imprimer (*.pdf)</translation>
    </message>
    <message>
        <source>Save results as a report</source>
        <translation>Enregistrer les résultats en rapport</translation>
    </message>
    <message>
        <source>Save results as a table</source>
        <translation>Enregistrer les résultats en tableau</translation>
    </message>
    <message>
        <source>Saved as «{name}» in {folder}.</source>
        <translation>Enregistré sous «&#xa0;{name}&#xa0;» dans {folder}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Tables for Excel and LibreOffice (*.csv)</source>
        <translation>Tableaux pour Excel et LibreOffice (*.csv)</translation>
    </message>
    <message>
        <source>Train with them</source>
        <translation>Entraîner avec elles</translation>
    </message>
    <message>
        <source>Writing «{name}»: {done} of {total} photos</source>
        <translation>Écriture de «&#xa0;{name}&#xa0;»&#xa0;: {done} photos sur {total}</translation>
    </message>
    <message>
        <source>Writing «{name}»…</source>
        <translation>Écriture de «&#xa0;{name}&#xa0;»…</translation>
    </message>
    <message>
        <source>bean leaves {day}</source>
        <translation>feuilles de haricot {day}</translation>
    </message>
    <message>
        <source>marked leaves {day}</source>
        <translation>feuilles marquées {day}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>Ordre des photos</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Search photos by name</source>
        <translation>Chercher des photos par nom</translation>
    </message>
    <message>
        <source>Search photos by name (Ctrl+F)</source>
        <translation>Chercher des photos par nom (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show the photos as a gallery</source>
        <translation>Montrer les photos en galerie</translation>
    </message>
    <message>
        <source>Show the photos as a table</source>
        <translation>Montrer les photos en tableau</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Which photos are shown</source>
        <translation>Quelles photos sont montrées</translation>
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
        <translation>Entre les deux, un nœud s’allume ou s’éteint&#xa0;: il n’y a pas une seule pente.</translation>
    </message>
    <message>
        <source>Both ways give the same gradient.</source>
        <translation>Les deux façons donnent le même gradient.</translation>
    </message>
    <message>
        <source>Checked: {name}</source>
        <translation>Vérifié&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Choose a row above: its gradient is checked here.</source>
        <translation>Choisissez une ligne ci-dessus&#xa0;: son gradient est vérifié ici.</translation>
    </message>
    <message>
        <source>The two differ: more than rounding explains.</source>
        <translation>Les deux diffèrent&#xa0;: plus que l’arrondi ne l’explique.</translation>
    </message>
    <message>
        <source>With it a little larger the cost is {above}, a little smaller {below}.</source>
        <translation>Un peu plus grand, le coût est {above}&#xa0;; un peu plus petit, {below}.</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>gradient by back-propagation</source>
        <translation>gradient par rétropropagation</translation>
    </message>
    <message>
        <source>gradient by trying</source>
        <translation>gradient par essai</translation>
    </message>
    <message>
        <source>its value</source>
        <translation>sa valeur</translation>
    </message>
</context>
<context>
    <name>GlassLeafChooser</name>
    <message>
        <source>A &amp;photo of mine…</source>
        <translation>Une &amp;photo à moi…</translation>
    </message>
    <message>
        <source>A leaf drawn by Beanleaf</source>
        <translation>Une feuille dessinée par Beanleaf</translation>
    </message>
    <message>
        <source>A leaf of its data set</source>
        <translation>Une feuille de ses données</translation>
    </message>
    <message>
        <source>Choose a photo of a leaf</source>
        <translation>Choisir une photo de feuille</translation>
    </message>
    <message>
        <source>Nu&amp;mber</source>
        <translation>Nu&amp;méro</translation>
    </message>
    <message>
        <source>The leaf as the network sees it</source>
        <translation>La feuille comme le réseau la voit</translation>
    </message>
    <message>
        <source>What it really is (&amp;y)</source>
        <translation>Ce que c’est vraiment (&amp;y)</translation>
    </message>
    <message>
        <source>Where the leaf comes from</source>
        <translation>D’où vient la feuille</translation>
    </message>
    <message>
        <source>say below what it is</source>
        <translation>dites ci-dessous ce que c’est</translation>
    </message>
</context>
<context>
    <name>GlassSheet</name>
    <message>
        <source>Every input of the chosen node, the largest first</source>
        <translation>Chaque entrée du nœud choisi, la plus grande d’abord</translation>
    </message>
    <message>
        <source>Inputs of the chosen node</source>
        <translation>Entrées du nœud choisi</translation>
    </message>
    <message>
        <source>Numbers of this step</source>
        <translation>Nombres de cette étape</translation>
    </message>
</context>
<context>
    <name>GlassUpdateBar</name>
    <message>
        <source>&amp;Start again</source>
        <translation>Recommen&amp;cer</translation>
    </message>
    <message>
        <source>&amp;Take the step</source>
        <translation>&amp;Faire le pas</translation>
    </message>
    <message>
        <source>After {n} steps the cost is {cost}.</source>
        <translation>Pas {n}&#xa0;: le coût est {cost}.</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>&amp;Vitesse d’apprentissage</translation>
    </message>
    <message>
        <source>Step {n}: the cost went from {before} to {after}.</source>
        <translation>Pas {n}&#xa0;: le coût est passé de {before} à {after}.</translation>
    </message>
</context>
<context>
    <name>GlassWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Étape &amp;suivante</translation>
    </message>
    <message>
        <source>Alt and the left arrow key</source>
        <translation>Alt et la flèche gauche</translation>
    </message>
    <message>
        <source>Alt and the right arrow key</source>
        <translation>Alt et la flèche droite</translation>
    </message>
    <message>
        <source>Inside «{name}»</source>
        <translation>Dans «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>HeatControls</name>
    <message>
        <source>Colours the places that spoke for the verdict. Key: {key}</source>
        <translation>Colore les endroits qui ont parlé pour le verdict. Touche&#xa0;: {key}</translation>
    </message>
    <message>
        <source>Show what decided it</source>
        <translation>Montrer ce qui a décidé</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>un peu</translation>
    </message>
    <message>
        <source>most</source>
        <translation>le plus</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Choose a photo to see it here, or several to mark or delete them together.</source>
        <translation>Choisissez une photo pour la voir ici, ou plusieurs pour les marquer ou les supprimer ensemble.</translation>
    </message>
    <message>
        <source>Classify &amp;again</source>
        <translation>Analyser à &amp;nouveau</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modèle&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{count} photos chosen</source>
        <translation>{count} photos choisies</translation>
    </message>
</context>
<context>
    <name>HistoryFilter</name>
    <message>
        <source>All verdicts</source>
        <translation>Tous les verdicts</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Marked by you</source>
        <translation>Marquées par vous</translation>
    </message>
    <message>
        <source>Search name, folder, disease or model</source>
        <translation>Chercher un nom, un dossier, une maladie ou un modèle</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Chercher dans l’historique</translation>
    </message>
    <message>
        <source>Sick: {disease}</source>
        <translation>Malade&#xa0;: {disease}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>HistoryPlaceholder</name>
    <message>
        <source>Classify photos</source>
        <translation>Analyser des photos</translation>
    </message>
    <message>
        <source>Every photo that you classify is kept here with its verdict. Find it again, say where the program was wrong, save a table or a report, and train a model with what you have marked.</source>
        <translation>Chaque photo que vous analysez est gardée ici avec son verdict. Retrouvez-la, dites où le programme s’est trompé, enregistrez un tableau ou un rapport, et entraînez un modèle avec ce que vous avez marqué.</translation>
    </message>
    <message>
        <source>Keep a history</source>
        <translation>Garder un historique</translation>
    </message>
    <message>
        <source>No photo matches</source>
        <translation>Aucune photo ne correspond</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>Montrer toutes les photos</translation>
    </message>
    <message>
        <source>The history is empty</source>
        <translation>L’historique est vide</translation>
    </message>
    <message>
        <source>The history is switched off</source>
        <translation>L’historique est désactivé</translation>
    </message>
    <message>
        <source>Try fewer words, another verdict or another time.</source>
        <translation>Essayez moins de mots, un autre verdict ou une autre période.</translation>
    </message>
    <message>
        <source>What you classify is forgotten when you close Beanleaf.</source>
        <translation>Ce que vous analysez est oublié quand vous fermez Beanleaf.</translation>
    </message>
</context>
<context>
    <name>HistoryPrivacy</name>
    <message>
        <source>&amp;Keep a history</source>
        <translation>&amp;Garder un historique</translation>
    </message>
    <message>
        <source>Delete a&amp;ll…</source>
        <translation>T&amp;out supprimer…</translation>
    </message>
    <message>
        <source>The history stays on this computer: nothing is sent anywhere. It is one file, {file}, with a small picture of each of the last {most} photos. Delete photos here, or the file while Beanleaf is closed.</source>
        <translation>L’historique reste sur cet ordinateur&#xa0;: rien n’est envoyé nulle part. C’est un seul fichier, {file}, avec une petite image de chacune des {most} dernières photos. Supprimez des photos ici, ou le fichier quand Beanleaf est fermé.</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Photos classified before</source>
        <translation>Photos déjà analysées</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are no longer where they were. The small picture is all that is left.</source>
        <translation>
            <numerusform>%Ln photo n’est plus où elle était. Il n’en reste que la petite image.</numerusform>
            <numerusform>%Ln photos ne sont plus où elles étaient. Il n’en reste que les petites images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) deleted from the history.</source>
        <translation>
            <numerusform>%Ln photo supprimée de l’historique.</numerusform>
            <numerusform>%Ln photos supprimées de l’historique.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Les rétablir</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Their small pictures, verdicts and marks are deleted; the photos themselves stay. Until Beanleaf closes you can bring them back.</source>
        <translation>Leurs petites images, verdicts et marques sont supprimés&#xa0;; les photos elles-mêmes restent. Vous pouvez les rétablir tant que Beanleaf reste ouvert.</translation>
    </message>
    <message numerus="yes">
        <source>Delete the whole history, %Ln photo(s)?</source>
        <translation>
            <numerusform>Supprimer tout l’historique, %Ln photo&#xa0;?</numerusform>
            <numerusform>Supprimer tout l’historique, %Ln photos&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>{shown} of {total} photos</source>
        <translation>{shown} photos sur {total}</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>LayerFields</name>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filtres</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>&amp;Nœuds</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>&amp;Part</translation>
    </message>
    <message>
        <source>A&amp;ctivation</source>
        <translation>A&amp;ctivation</translation>
    </message>
    <message>
        <source>Choose a layer to change its numbers. The photograph and the answer are given.</source>
        <translation>Choisissez une couche pour changer ses nombres. La photo et la réponse sont données.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Si&amp;ze of a filter</source>
        <translation>&amp;Taille d’un filtre</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Its shape is not known until the layers above it fit.</source>
        <translation>Forme inconnue&#xa0;: voyez les couches au-dessus.</translation>
    </message>
    <message>
        <source>The answer: sick or not (sigmoid)</source>
        <translation>La réponse&#xa0;: malade ou non (sigmoïde)</translation>
    </message>
    <message>
        <source>The answer: which disease (softmax)</source>
        <translation>La réponse&#xa0;: quelle maladie (softmax)</translation>
    </message>
    <message>
        <source>The photograph</source>
        <translation>La photo</translation>
    </message>
    <message numerus="yes">
        <source>{shape}, %Ln number(s) to learn</source>
        <translation>
            <numerusform>{shape}, %Ln nombre à apprendre</numerusform>
            <numerusform>{shape}, %Ln nombres à apprendre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message>
        <source>Dead units</source>
        <translation>Unités mortes</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Size of the gradient</source>
        <translation>Taille du gradient</translation>
    </message>
    <message>
        <source>{dead} of {units}</source>
        <translation>{dead} sur {units}</translation>
    </message>
    <message numerus="yes">
        <source>{place}. %Ln filter(s)</source>
        <translation>
            <numerusform>{place}. %Ln filtre</numerusform>
            <numerusform>{place}. %Ln filtres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}. %Ln node(s)</source>
        <translation>
            <numerusform>{place}. %Ln nœud</numerusform>
            <numerusform>{place}. %Ln nœuds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerTable</name>
    <message>
        <source>At epoch {epoch}. A gradient near 0 means the layer hardly learns any more. A dead unit answers 0 for every leaf; it cannot learn.</source>
        <translation>À l’époque {epoch}. Un gradient proche de 0 veut dire que la couche n’apprend presque plus. Une unité morte répond 0 pour toutes les feuilles&#xa0;; elle ne peut pas apprendre.</translation>
    </message>
    <message>
        <source>How each layer is doing</source>
        <translation>L’état de chaque couche</translation>
    </message>
    <message>
        <source>The layers appear here while it learns.</source>
        <translation>Les couches apparaissent ici pendant qu’il apprend.</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>Batch norm</source>
        <translation>Normalisation par lot</translation>
    </message>
    <message>
        <source>Brings every channel to one scale, so that the network learns faster.</source>
        <translation>Ramène tous les canaux à une même échelle, pour que le réseau apprenne plus vite.</translation>
    </message>
    <message>
        <source>Convolution, {filters} filters {size}×{size}</source>
        <translation>Convolution, {filters} filtres {size}×{size}</translation>
    </message>
    <message>
        <source>Cuts off what is below 0. Without it, many layers are no more than one.</source>
        <translation>Coupe ce qui est sous 0. Sans cela, plusieurs couches n’en valent qu’une.</translation>
    </message>
    <message>
        <source>Dense, {nodes} nodes</source>
        <translation>Dense, {nodes} nœuds</translation>
    </message>
    <message>
        <source>Dense, {nodes} nodes, ReLU</source>
        <translation>Dense, {nodes} nœuds, ReLU</translation>
    </message>
    <message>
        <source>Divides the light out of the picture: every colour has the mean 1.</source>
        <translation>Retire de l’image l’effet de la lumière&#xa0;: chaque couleur a 1 pour moyenne.</translation>
    </message>
    <message>
        <source>Dropout {share} %</source>
        <translation>Dropout {share}&#xa0;%</translation>
    </message>
    <message>
        <source>Every number that comes in feeds every node. Nothing is cut off.</source>
        <translation>Chaque nombre qui entre va à chaque nœud. Rien n’est coupé.</translation>
    </message>
    <message>
        <source>Every number that comes in feeds every node. What a node finds below 0 is cut off (ReLU).</source>
        <translation>Chaque nombre qui entre va à chaque nœud. Ce qu’un nœud trouve sous 0 est coupé (ReLU).</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Mise à plat</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>Moyenne globale</translation>
    </message>
    <message>
        <source>Grey world</source>
        <translation>Monde gris</translation>
    </message>
    <message>
        <source>Keeps the largest of every four neighbours: half the height, half the width.</source>
        <translation>Garde le plus grand de quatre voisins&#xa0;: moitié de la hauteur, moitié de la largeur.</translation>
    </message>
    <message>
        <source>Max pooling 2×2</source>
        <translation>Max pooling 2×2</translation>
    </message>
    <message>
        <source>One number for each channel: its mean over the whole picture.</source>
        <translation>Un nombre par canal&#xa0;: sa moyenne sur toute l’image.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Silences a random share while it trains, so that nothing leans on a single node.</source>
        <translation>Fait taire une part au hasard pendant l’entraînement, pour que rien ne dépende d’un seul nœud.</translation>
    </message>
    <message>
        <source>Small filters slide over the picture and look for the same pattern everywhere.</source>
        <translation>De petits filtres glissent sur l’image et cherchent partout le même motif.</translation>
    </message>
    <message>
        <source>Writes the picture as one long row of numbers, for dense layers.</source>
        <translation>Écrit l’image en une longue rangée de nombres, pour les couches denses.</translation>
    </message>
</context>
<context>
    <name>LeafStrip</name>
    <message>
        <source>Some leaves and what the network says of them</source>
        <translation>Quelques feuilles et ce que le réseau en dit</translation>
    </message>
    <message>
        <source>{right} of these {count} are right now.</source>
        <translation>{right} de ces {count} feuilles sont justes maintenant.</translation>
    </message>
</context>
<context>
    <name>LearningSettings</name>
    <message>
        <source>Fewer settings</source>
        <translation>Moins de réglages</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>toutes à la fois</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
</context>
<context>
    <name>LearningWords</name>
    <message>
        <source>&amp;Epochs</source>
        <translation>Épo&amp;ques</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Another number draws other starting weights; the same, the same again.</source>
        <translation>Un autre nombre tire d’autres poids de départ&#xa0;; le même nombre, les mêmes.</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Moyenne des poids</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille du lot</translation>
    </message>
    <message>
        <source>Change the photographs anew each time</source>
        <translation>Varier les photos à chaque époque</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>Dra&amp;w again if the network dies</source>
        <translation>Tirer à no&amp;uveau si le réseau meurt</translation>
    </message>
    <message>
        <source>Ends after so many epochs without a better one, and keeps the best. 0 is never.</source>
        <translation>S’arrête après tant d’époques sans progrès, et garde la meilleure. 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Descente de gradient</translation>
    </message>
    <message>
        <source>Gradient descent takes plain steps. AdamW fits them to each weight and suits convolutions.</source>
        <translation>La descente de gradient fait des pas simples. AdamW les ajuste à chaque poids et convient aux convolutions.</translation>
    </message>
    <message>
        <source>How far each step moves the network: 0.0001 to 0.01 is usual. Too far, and it strays.</source>
        <translation>La longueur de chaque pas du réseau&#xa0;: de 0,0001 à 0,01 d’habitude. Trop grande, il s’égare.</translation>
    </message>
    <message>
        <source>How many leaves it looks at before each step; 16 to 64 for convolutions. 0 is all at once.</source>
        <translation>Combien de feuilles il regarde avant chaque pas&#xa0;; de 16 à 64 pour les convolutions. 0&#xa0;: toutes à la fois.</translation>
    </message>
    <message>
        <source>How many times the network looks at all the leaves.</source>
        <translation>Combien de fois le réseau regarde toutes les feuilles.</translation>
    </message>
    <message>
        <source>How much of the last step goes into the next: 0 for plain steps, 0.9 is usual.</source>
        <translation>Ce qui passe du dernier pas dans le suivant&#xa0;: 0 pour des pas simples, 0,9 d’habitude.</translation>
    </message>
    <message>
        <source>Keeps the network from being too sure: 0 to 0.1 of each answer goes to the other classes.</source>
        <translation>Empêche le réseau d’être trop sûr&#xa0;: de 0 à 0,1 de chaque réponse va aux autres classes.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Lissage des réponses</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>&amp;Vitesse d’apprentissage</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it measures the slope.</source>
        <translation>Regarde plus loin dans le sens de l’élan avant de mesurer la pente.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Élan (momentum)</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Élan de Nesterov</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Un cycle</translation>
    </message>
    <message>
        <source>One cycle raises the learning rate to its full size and then lowers it to almost nothing.</source>
        <translation>Un cycle monte la vitesse d’apprentissage à sa pleine valeur, puis la baisse presque à zéro.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Pulls all weights towards 0, so that it learns less by heart: 0 to 0.01.</source>
        <translation>Tire tous les poids vers 0, pour qu’il apprenne moins par cœur&#xa0;: de 0 à 0,01.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Allure de la vitesse</translation>
    </message>
    <message>
        <source>Some starting weights can learn nothing. Beanleaf notices and draws others.</source>
        <translation>Certains poids de départ ne peuvent rien apprendre. Beanleaf le remarque et en tire d’autres.</translation>
    </message>
    <message>
        <source>Turns, shifts and recolours every photograph for each epoch: more variety, slower learning.</source>
        <translation>Tourne, décale et recolore chaque photo à chaque époque&#xa0;: plus de variété, un apprentissage plus lent.</translation>
    </message>
    <message>
        <source>Uses the running mean of the weights, which is steadier: 0 for none, 0.99 is usual.</source>
        <translation>Prend la moyenne courante des poids, plus stable&#xa0;: 0 pour aucune, 0,99 d’habitude.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Réduction des poids</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Alt and the left arrow key</source>
        <translation>Alt et la flèche gauche</translation>
    </message>
    <message>
        <source>Alt and the right arrow key</source>
        <translation>Alt et la flèche droite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Fermer la leçon</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>First lesson</source>
        <translation>Première leçon</translation>
    </message>
    <message>
        <source>First lesson, step {number} of {most}</source>
        <translation>Première leçon, étape&#xa0;{number}&#xa0;sur&#xa0;{most}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The sick leaf of this lesson</source>
        <translation>La feuille malade de cette leçon</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>A network cannot see. It is given numbers: red, green and blue of 100 by 100 points, each from 0 (dark) to 1 (bright), in one long row. Here we use drawn leaves.</source>
        <translation>Un réseau ne voit pas. On lui donne des nombres&#xa0;: le rouge, le vert et le bleu de 100 points sur 100, chacun de 0 (sombre) à 1 (clair), en une longue rangée. Ici, les feuilles sont dessinées.</translation>
    </message>
    <message>
        <source>A node multiplies every number by a weight of its own and adds them up. Layers of 4, 3 and 2 nodes follow one another, and one last node answers.</source>
        <translation>Un nœud multiplie chaque nombre par un poids à lui et additionne le tout. Des couches de 4, 3 et 2 nœuds se suivent, et un dernier nœud répond.</translation>
    </message>
    <message>
        <source>A photo becomes numbers</source>
        <translation>Une photo devient des nombres</translation>
    </message>
    <message>
        <source>A weight of node {node}
by the formulas: {gradient}
by trying: {numerical}</source>
        <translation>Un poids du nœud {node}
par les formules&#xa0;: {gradient}
par essai&#xa0;: {numerical}</translation>
    </message>
    <message>
        <source>Accuracy: does it know new leaves?</source>
        <translation>Justesse&#xa0;: connaît-il de nouvelles feuilles&#xa0;?</translation>
    </message>
    <message>
        <source>After {count} of {most} steps: p = {p}, cost = {cost} (it was {before})</source>
        <translation>Après {count} pas sur {most}&#xa0;: p = {p}, coût = {cost} (c’était {before})</translation>
    </message>
    <message>
        <source>Backward: who is to blame?</source>
        <translation>En arrière&#xa0;: à qui la faute&#xa0;?</translation>
    </message>
    <message>
        <source>Before: p = {p}, cost = {cost}</source>
        <translation>Avant&#xa0;: p = {p}, coût = {cost}</translation>
    </message>
    <message>
        <source>Choose the practice leaves</source>
        <translation>Choisir les feuilles d’exercice</translation>
    </message>
    <message>
        <source>Choose this network</source>
        <translation>Choisir ce réseau</translation>
    </message>
    <message>
        <source>Take a step</source>
        <translation>Faire un pas</translation>
    </message>
    <message>
        <source>Train this network</source>
        <translation>Entraîner ce réseau</translation>
    </message>
    <message>
        <source>Cost: how wrong is it?</source>
        <translation>Coût&#xa0;: à quel point se trompe-t-il&#xa0;?</translation>
    </message>
    <message>
        <source>Every weight goes a small step against its gradient. How small, says the learning rate: {rate}. Take some steps, and watch the cost.</source>
        <translation>Chaque poids fait un petit pas contre son gradient. La vitesse d’apprentissage dit la taille du pas&#xa0;: {rate}. Faites quelques pas, et regardez le coût.</translation>
    </message>
    <message>
        <source>Forward: from the leaf to an answer</source>
        <translation>En avant&#xa0;: de la feuille à une réponse</translation>
    </message>
    <message>
        <source>Going back through the layers, the gradient says for every weight how the cost would change if it were a little larger. Trying it out gives the same number.</source>
        <translation>En remontant les couches, le gradient dit pour chaque poids comment le coût changerait si ce poids était un peu plus grand. Un essai donne le même nombre.</translation>
    </message>
    <message>
        <source>Layer {number}: {values}</source>
        <translation>Couche {number}&#xa0;: {values}</translation>
    </message>
    <message>
        <source>Layers of nodes</source>
        <translation>Des couches de nœuds</translation>
    </message>
    <message>
        <source>The numbers run through the layers. What is below 0 is cut off (ReLU). The last sum z becomes the probability p that the leaf is sick. Nothing is learned yet: a guess.</source>
        <translation>Les nombres traversent les couches. Ce qui est sous 0 est coupé (ReLU). La dernière somme z devient la probabilité p que la feuille soit malade. Rien n’est encore appris&#xa0;: il devine.</translation>
    </message>
    <message>
        <source>This leaf is sick: the right answer is 1. The cost is 0 when p is 1, and grows the further p is from it. To learn is to make the cost small.</source>
        <translation>Cette feuille est malade&#xa0;: la bonne réponse est 1. Le coût est 0 quand p vaut 1, et grandit à mesure que p s’en éloigne. Apprendre, c’est rendre le coût petit.</translation>
    </message>
    <message>
        <source>This leaf: {first}, … – {count} numbers</source>
        <translation>Cette feuille&#xa0;: {first}, … – {count} nombres</translation>
    </message>
    <message>
        <source>Training does this with 300 leaves at once, again and again. The curve of the cost falls. What counts are the leaves it never saw: how many of those does it get right?</source>
        <translation>L’entraînement fait cela avec 300 feuilles à la fois, encore et encore. La courbe du coût descend. Ce qui compte, ce sont les feuilles jamais vues&#xa0;: pour combien d’entre elles a-t-il raison&#xa0;?</translation>
    </message>
    <message>
        <source>Update: a small step</source>
        <translation>Mise à jour&#xa0;: un petit pas</translation>
    </message>
    <message>
        <source>p = {p}, cost = −ln p = {cost}</source>
        <translation>p = {p}, coût = −ln p = {cost}</translation>
    </message>
    <message>
        <source>z = {z}, p = {p}</source>
        <translation>z = {z}, p = {p}</translation>
    </message>
    <message>
        <source>{weights} weights and biases, drawn by chance</source>
        <translation>{weights} poids et biais, tirés au hasard</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A model is still being trained.</source>
        <translation>Un modèle est encore en cours d’entraînement.</translation>
    </message>
    <message>
        <source>About Beanleaf</source>
        <translation>À propos de Beanleaf</translation>
    </message>
    <message>
        <source>Beanleaf keeps what it has learned so far, and offers to go on with it the next time.</source>
        <translation>Beanleaf garde ce qu’il a appris jusqu’ici, et proposera la prochaine fois de continuer.</translation>
    </message>
    <message>
        <source>Beanleaf {version}</source>
        <translation>Beanleaf {version}</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Continuer l’entraînement</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Tells healthy bean leaves from sick ones, on this computer alone: no photo leaves it. A model can be wrong; ask somebody who knows beans before you pull out plants.</source>
        <translation>Distingue les feuilles de haricot saines des malades, sur cet ordinateur seulement&#xa0;: aucune photo n’en sort. Un modèle peut se tromper&#xa0;; demandez à quelqu’un qui connaît le haricot avant d’arracher des plants.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>Entraînement en cours</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About Beanleaf</source>
        <translation>À &amp;propos de Beanleaf</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>A&amp;pparence</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>&amp;Analyser</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Export a table…</source>
        <translation>Exporter un &amp;tableau…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;First lesson</source>
        <translation>Première l&amp;eçon</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;How to use Beanleaf</source>
        <translation>&amp;Mode d’emploi de Beanleaf</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modèles</translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation>&amp;Ouvrir des photos…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Coller</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Surveiller un dossier…</translation>
    </message>
    <message>
        <source>Export a &amp;report…</source>
        <translation>Exporter un &amp;rapport…</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>&amp;Configuration of its training…</source>
        <translation>&amp;Configuration de son entraînement…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Model and its card…</source>
        <translation>&amp;Modèle et sa fiche…</translation>
    </message>
    <message>
        <source>&amp;ONNX, for other programs…</source>
        <translation>&amp;ONNX, pour d’autres programmes…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>&amp;Use for classifying</source>
        <translation>Anal&amp;yser avec</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>Du&amp;pliquer</translation>
    </message>
    <message>
        <source>Every number of the network, for one leaf.</source>
        <translation>Chaque nombre du réseau, pour une feuille.</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Look &amp;inside</source>
        <translation>Voir &amp;dedans</translation>
    </message>
    <message>
        <source>ONNX needs one more package: pip install beanleaf[onnx]</source>
        <translation>ONNX demande un paquet de plus&#xa0;: pip install beanleaf[onnx]</translation>
    </message>
    <message>
        <source>The Delete key; it can be undone.</source>
        <translation>La touche Suppr&#xa0;; on peut l’annuler.</translation>
    </message>
    <message>
        <source>This model came with the program; it stays as it is. Duplicate it to change the copy.</source>
        <translation>Ce modèle est fourni avec le programme&#xa0;; il reste comme il est. Dupliquez-le pour changer la copie.</translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Card of the model</source>
        <translation>Fiche du modèle</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export as ONNX; the card is written beside it</source>
        <translation>Exporter en ONNX&#xa0;; la fiche est écrite à côté</translation>
    </message>
    <message>
        <source>Export the configuration of the training</source>
        <translation>Exporter la configuration de l’entraînement</translation>
    </message>
    <message>
        <source>Export the model; its card is written beside it</source>
        <translation>Exporter le modèle&#xa0;; sa fiche est écrite à côté</translation>
    </message>
    <message>
        <source>Import models</source>
        <translation>Importer des modèles</translation>
    </message>
    <message>
        <source>Models (*{suffix})</source>
        <translation>Modèles (*{suffix})</translation>
    </message>
</context>
<context>
    <name>ModelKeeping</name>
    <message>
        <source>disease</source>
        <translation>maladie</translation>
    </message>
    <message>
        <source>healthy or sick</source>
        <translation>saine ou malade</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Click, or press Ctrl and the arrow down or up, to sort by a column.</source>
        <translation>Cliquez, ou appuyez sur Ctrl et la flèche bas ou haut, pour trier par une colonne.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Cannot be used</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Appris de</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Bonnes réponses</translation>
    </message>
</context>
<context>
    <name>ModelsView</name>
    <message>
        <source>A file ending in .safetensors. You can also drop it on the window.</source>
        <translation>Un fichier en .safetensors. Vous pouvez aussi le déposer sur la fenêtre.</translation>
    </message>
    <message>
        <source>Bring «{name}» back</source>
        <translation>Rétablir «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>I&amp;mport a model…</source>
        <translation>I&amp;mporter un modèle…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation>Il n’y a pas encore de modèle</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entraîner un modèle</translation>
    </message>
    <message>
        <source>Train one, or import a file that somebody gave you: it ends in .safetensors.</source>
        <translation>Entraînez-en un, ou importez un fichier qu’on vous a donné&#xa0;: il finit par .safetensors.</translation>
    </message>
    <message>
        <source>«{name}» was deleted.</source>
        <translation>«&#xa0;{name}&#xa0;» a été supprimé.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Langue&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message numerus="yes">
        <source>%Ln number(s) to learn</source>
        <translation>
            <numerusform>%Ln nombre à apprendre</numerusform>
            <numerusform>%Ln nombres à apprendre</numerusform>
        </translation>
    </message>
    <message>
        <source>Convolutional, the best and the slowest</source>
        <translation>Convolutions, le meilleur et lent</translation>
    </message>
    <message>
        <source>Edit layers…</source>
        <translation>Modifier les couches…</translation>
    </message>
    <message>
        <source>Layers as text</source>
        <translation>Les couches en texte</translation>
    </message>
    <message>
        <source>Layers of my own</source>
        <translation>Mes propres couches</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Numbers are dense layers; others are written as conv 24, norm, pool, average.</source>
        <translation>Un nombre est une couche dense&#xa0;; les autres s’écrivent conv 24, norm, pool, average.</translation>
    </message>
    <message>
        <source>Two wide layers ({nodes})</source>
        <translation>Deux couches larges ({nodes})</translation>
    </message>
    <message>
        <source>Three small layers ({nodes})</source>
        <translation>Trois petites couches ({nodes})</translation>
    </message>
    <message>
        <source>for example 16, 8</source>
        <translation>par exemple 16, 8</translation>
    </message>
</context>
<context>
    <name>NetworkEditor</name>
    <message numerus="yes">
        <source>%Ln number(s) to learn</source>
        <translation>
            <numerusform>%Ln nombre à apprendre</numerusform>
            <numerusform>%Ln nombres à apprendre</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add a layer</source>
        <translation>&amp;Ajouter une couche</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Add at least one layer.</source>
        <translation>Ajoutez au moins une couche.</translation>
    </message>
    <message>
        <source>As te&amp;xt</source>
        <translation>En te&amp;xte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete removes a layer. Alt and an arrow key moves it, or drag it.</source>
        <translation>Suppr enlève une couche. Alt et une flèche la déplace, ou faites-la glisser.</translation>
    </message>
    <message>
        <source>Layers, from the photograph to the answer</source>
        <translation>Couches, de la photo à la réponse</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>The layers of the network</source>
        <translation>Les couches du réseau</translation>
    </message>
    <message>
        <source>The network as text</source>
        <translation>Le réseau en texte</translation>
    </message>
    <message>
        <source>Use &amp;this network</source>
        <translation>&amp;Utiliser ce réseau</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>No photo matches</source>
        <translation>Aucune photo ne correspond</translation>
    </message>
    <message>
        <source>Search for something else, or press Esc to see all photos again.</source>
        <translation>Cherchez autre chose, ou appuyez sur Échap pour revoir toutes les photos.</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>Montrer toutes les photos</translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>The photo</source>
        <translation>La photo</translation>
    </message>
    <message>
        <source>The places that decided the verdict are coloured.</source>
        <translation>Les endroits qui ont décidé du verdict sont colorés.</translation>
    </message>
    <message>
        <source>The program looked at the marked square in the middle.</source>
        <translation>Le programme a regardé le carré marqué au milieu.</translation>
    </message>
    <message>
        <source>There is no picture to show.</source>
        <translation>Il n’y a pas d’image à montrer.</translation>
    </message>
</context>
<context>
    <name>PhotoDialogs</name>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Choisir un dossier de photos</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>Choose the folder that new photos arrive in</source>
        <translation>Choisir le dossier où arrivent de nouvelles photos</translation>
    </message>
    <message>
        <source>Photos ({patterns})</source>
        <translation>Photos ({patterns})</translation>
    </message>
</context>
<context>
    <name>PhotoTips</name>
    <message>
        <source>How to take a photo that can be judged</source>
        <translation>Comment prendre une photo qu’on peut analyser</translation>
    </message>
    <message>
        <source>No: too dark, or blurred</source>
        <translation>Non&#xa0;: trop sombre, ou floue</translation>
    </message>
    <message>
        <source>No: too far away</source>
        <translation>Non&#xa0;: de trop loin</translation>
    </message>
    <message>
        <source>Yes: by daylight, and sharp</source>
        <translation>Oui&#xa0;: de jour, et nette</translation>
    </message>
    <message>
        <source>Yes: one leaf that fills the picture</source>
        <translation>Oui&#xa0;: une feuille qui remplit l’image</translation>
    </message>
</context>
<context>
    <name>PlotLegend</name>
    <message>
        <source>Epoch {epoch}: cost {cost} · {unseen_cost}, right {right} · {unseen_right}</source>
        <translation>Époque {epoch}&#xa0;: coût {cost} · {unseen_cost}, justes {right} · {unseen_right}</translation>
    </message>
    <message>
        <source>Epoch {epoch}: cost {cost}, right {right}</source>
        <translation>Époque {epoch}&#xa0;: coût {cost}, justes {right}</translation>
    </message>
    <message>
        <source>Leaves it has never seen (validation)</source>
        <translation>Feuilles jamais vues (validation)</translation>
    </message>
    <message>
        <source>Leaves it learns from</source>
        <translation>Feuilles dont il apprend</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic axis for the cost</source>
        <translation>Axe logarithmique pour le coût</translation>
    </message>
    <message>
        <source>Logarithmic axis for the cost: small steps near 0 become visible. Key: L</source>
        <translation>Axe logarithmique pour le coût&#xa0;: les petits pas près de 0 deviennent visibles. Touche&#xa0;: L</translation>
    </message>
    <message>
        <source>Show all epochs</source>
        <translation>Montrer toutes les époques</translation>
    </message>
    <message>
        <source>Show all epochs again. Zoom with the wheel or + and −, move by dragging. Key: 0</source>
        <translation>Montrer à nouveau toutes les époques. Agrandir avec la molette ou + et −, déplacer en glissant. Touche&#xa0;: 0</translation>
    </message>
    <message>
        <source>Training leaves</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Unseen leaves</source>
        <translation>Jamais vues</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>What the model thinks of each class</source>
        <translation>Ce que le modèle pense de chaque classe</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>ReliabilityChart</name>
    <message>
        <source>Epoch {epoch}: on average the network is {error} away from being as often right as it says (expected calibration error). On the dashed line both would be the same; a bar below it means it is too sure. The numbers count leaves.</source>
        <translation>Époque {epoch}&#xa0;: en moyenne, le réseau est à {error} d’avoir raison aussi souvent qu’il le dit (erreur de calibration attendue). Sur la ligne en tirets, les deux seraient égaux&#xa0;; une barre plus basse veut dire qu’il est trop sûr. Les nombres comptent les feuilles.</translation>
    </message>
    <message>
        <source>Reliability diagram</source>
        <translation>Diagramme de fiabilité</translation>
    </message>
    <message>
        <source>The diagram appears here while it learns.</source>
        <translation>Le diagramme apparaît ici pendant qu’il apprend.</translation>
    </message>
    <message>
        <source>how often it is right</source>
        <translation>combien de fois il a raison</translation>
    </message>
    <message>
        <source>how sure it is</source>
        <translation>combien il est sûr</translation>
    </message>
    <message>
        <source>{count} leaves of which it is {sure} % sure: {right} % right.</source>
        <translation>{count} feuilles dont il est sûr à {sure}&#xa0;%&#xa0;: {right}&#xa0;% justes.</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Back to all photos (Esc)</source>
        <translation>Retour à toutes les photos (Échap)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Next photo (Right arrow)</source>
        <translation>Photo suivante (flèche droite)</translation>
    </message>
    <message>
        <source>Photo before this one</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>Photo before this one (Left arrow)</source>
        <translation>Photo précédente (flèche gauche)</translation>
    </message>
    <message>
        <source>Takes every photo off this view.</source>
        <translation>Retire toutes les photos de cette vue.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
</context>
<context>
    <name>ResultsProgress</name>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused: {done} of {total} read</source>
        <translation>En pause&#xa0;: {done} lues sur {total}</translation>
    </message>
    <message>
        <source>Photos read</source>
        <translation>Photos lues</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} lues sur {total}</translation>
    </message>
    <message>
        <source>{done} of {total} read, {time_left}</source>
        <translation>{done} lues sur {total}, {time_left}</translation>
    </message>
</context>
<context>
    <name>ResumeOffer</name>
    <message>
        <source>A training of {date} has ended, and its model was not saved ({leaves}, network {network}, {epochs} epochs).</source>
        <translation>Un entraînement du {date} est terminé, et son modèle n’a pas été enregistré ({leaves}, réseau {network}, {epochs} époques).</translation>
    </message>
    <message>
        <source>A training of {date} was interrupted at epoch {epoch} of {epochs} ({leaves}, network {network}).</source>
        <translation>Un entraînement du {date} a été interrompu à l’époque {epoch} sur {epochs} ({leaves}, réseau {network}).</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>It goes on as if nothing had happened.</source>
        <translation>Il continue comme si rien ne s’était passé.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>What it has learned is deleted.</source>
        <translation>Ce qu’il a appris est supprimé.</translation>
    </message>
    <message>
        <source>practice leaves</source>
        <translation>feuilles d’exercice</translation>
    </message>
    <message>
        <source>the Beans photos</source>
        <translation>les photos Beans</translation>
    </message>
    <message>
        <source>the photos you corrected</source>
        <translation>les photos que vous avez corrigées</translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>Cost, unseen leaves</source>
        <translation>Coût, feuilles jamais vues</translation>
    </message>
    <message>
        <source>Curves of the runs</source>
        <translation>Courbes des essais</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Results and configurations of the runs</source>
        <translation>Résultats et configurations des essais</translation>
    </message>
    <message>
        <source>Right answers in %, unseen leaves</source>
        <translation>Bonnes réponses en&#xa0;%, feuilles jamais vues</translation>
    </message>
    <message>
        <source>The sign ≠ marks what was chosen differently.</source>
        <translation>Le signe ≠ marque ce qui a été choisi autrement.</translation>
    </message>
    <message>
        <source>Train again with another choice: the runs of this session are compared here.</source>
        <translation>Entraînez encore avec un autre choix&#xa0;: les essais de cette session se comparent ici.</translation>
    </message>
    <message>
        <source>What the curves show</source>
        <translation>Ce que montrent les courbes</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>Cost of that epoch</source>
        <translation>Coût de cette époque</translation>
    </message>
    <message>
        <source>Right, training</source>
        <translation>Justes, entraînement</translation>
    </message>
    <message>
        <source>Right, unseen</source>
        <translation>Justes, jamais vues</translation>
    </message>
    <message>
        <source>Run {number}</source>
        <translation>Essai {number}</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
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
        <translation>Modifiée à la main</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Convolutions</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Folder it learned from</source>
        <translation>Dossier d’apprentissage</translation>
    </message>
    <message>
        <source>Healthy class</source>
        <translation>Classe saine</translation>
    </message>
    <message>
        <source>Healthy or sick?</source>
        <translation>Saine ou malade&#xa0;?</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Feuilles</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network of epoch</source>
        <translation>Réseau de l’époque</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>Photos I corrected</source>
        <translation>Photos que j’ai corrigées</translation>
    </message>
    <message>
        <source>Practice leaves</source>
        <translation>Feuilles d’exercice</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Starting weights</source>
        <translation>Poids de départ</translation>
    </message>
    <message>
        <source>Three small layers ({nodes})</source>
        <translation>Trois petites couches ({nodes})</translation>
    </message>
    <message>
        <source>Two wide layers ({nodes})</source>
        <translation>Deux couches larges ({nodes})</translation>
    </message>
    <message>
        <source>Which disease?</source>
        <translation>Quelle maladie&#xa0;?</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>toutes à la fois</translation>
    </message>
    <message>
        <source>draw {number}</source>
        <translation>tirage {number}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>the first ones drawn</source>
        <translation>le premier tirage</translation>
    </message>
    <message>
        <source>{rate} from epoch {epoch}</source>
        <translation>{rate} dès l’époque {epoch}</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>A network has at most {most} layers.</source>
        <translation>Un réseau a au plus {most} couches.</translation>
    </message>
    <message>
        <source>After {epoch} epochs the cost is no longer a finite number. The learning rate {rate} is too high; try a tenth of it.</source>
        <translation>À l’époque {epoch}, le coût n’est plus un nombre fini. La vitesse d’apprentissage {rate} est trop grande&#xa0;; essayez un dixième.</translation>
    </message>
    <message>
        <source>All photographs belong to one class. A network needs at least two to tell apart.</source>
        <translation>Toutes les photos sont d’une seule classe. Il en faut au moins deux à distinguer.</translation>
    </message>
    <message>
        <source>Another Beanleaf window has put a damaged history aside. Try again.</source>
        <translation>Une autre fenêtre de Beanleaf a mis de côté un historique abîmé. Réessayez.</translation>
    </message>
    <message>
        <source>Another Beanleaf window is busy with the history. Try again in a moment. Photographs are classified all the same.</source>
        <translation>Une autre fenêtre de Beanleaf utilise l’historique. Réessayez dans un moment. Les photos sont analysées quand même.</translation>
    </message>
    <message>
        <source>Another window of Beanleaf goes on with this training already.</source>
        <translation>Une autre fenêtre de Beanleaf continue déjà cet entraînement.</translation>
    </message>
    <message>
        <source>Beanleaf is made of these parts:</source>
        <translation>Beanleaf est fait de ces éléments&#xa0;:</translation>
    </message>
    <message>
        <source>Beanleaf is not allowed to look into this folder. Change its permissions.</source>
        <translation>Beanleaf n’a pas le droit de regarder dans ce dossier. Changez ses droits d’accès.</translation>
    </message>
    <message>
        <source>Beanleaf is not allowed to read this file. Change its permissions, or copy it to a folder of your own.</source>
        <translation>Beanleaf n’a pas le droit de lire ce fichier. Changez ses droits d’accès, ou copiez-le dans un dossier à vous.</translation>
    </message>
    <message>
        <source>Convolutions, batch sizes, augmentation, AdamW, schedules, label smoothing and averaging need the photographs a few at a time.</source>
        <translation>Les convolutions, la taille des lots, l’augmentation, AdamW, les programmes de vitesse, le lissage des étiquettes et les moyennes demandent de traiter les photos par petits lots.</translation>
    </message>
    <message>
        <source>Decoding this file took longer than {seconds} seconds. Save it as a JPEG in another program and try that.</source>
        <translation>La lecture de ce fichier a duré plus de {seconds} secondes. Enregistrez-le en JPEG dans un autre programme et essayez avec.</translation>
    </message>
    <message>
        <source>Drawing the practice leaves ({split})</source>
        <translation>Dessin des feuilles d’exercice ({split})</translation>
    </message>
    <message>
        <source>Fetching the Beans photographs</source>
        <translation>Téléchargement des photos Beans</translation>
    </message>
    <message>
        <source>Fetching the Beans photographs ({seconds} seconds so far)</source>
        <translation>Téléchargement des photos Beans (depuis {seconds} s)</translation>
    </message>
    <message>
        <source>Fetching the Beans photographs, in megabytes</source>
        <translation>Téléchargement des photos Beans, en mégaoctets</translation>
    </message>
    <message>
        <source>Files that could not be read and are left out: {count}, for example {name}. {reason}</source>
        <translation>Fichiers illisibles, laissés de côté&#xa0;: {count}, par exemple {name}. {reason}</translation>
    </message>
    <message>
        <source>How to do this training again is in the file {path}.</source>
        <translation>La façon de refaire cet entraînement est dans le fichier {path}.</translation>
    </message>
    <message>
        <source>It holds none.</source>
        <translation>Il n’en contient aucune.</translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation>C’était demandé.</translation>
    </message>
    <message>
        <source>Layer «{layer}»: {reason}.</source>
        <translation>Couche «&#xa0;{layer}&#xa0;»&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>More than one class means healthy leaves (the classes are: {which}). Name exactly one class folder healthy.</source>
        <translation>Plus d’une classe désigne des feuilles saines (les classes sont&#xa0;: {which}). Nommez «&#xa0;healthy&#xa0;» un seul dossier de classe.</translation>
    </message>
    <message>
        <source>No class means healthy leaves (the classes are: {which}). Name exactly one class folder healthy.</source>
        <translation>Aucune classe ne désigne des feuilles saines (les classes sont&#xa0;: {which}). Nommez «&#xa0;healthy&#xa0;» un seul dossier de classe.</translation>
    </message>
    <message>
        <source>No healthy leaf is marked, so nothing can be told apart. Mark some in History.</source>
        <translation>Aucune feuille saine n’est marquée, donc rien à distinguer. Marquez-en dans l’historique.</translation>
    </message>
    <message>
        <source>No leaf in the history is marked yet. Open History, choose a photo and say what it really is.</source>
        <translation>Aucune feuille de l’historique n’est encore marquée. Ouvrez l’historique, choisissez une photo et dites ce que c’est vraiment.</translation>
    </message>
    <message>
        <source>No photograph in the folder {folder} could be read. {why} Check the files, or choose another folder.</source>
        <translation>Aucune photo du dossier {folder} n’a pu être lue. {why} Vérifiez les fichiers, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>No place of the photo speaks for this verdict more than the others.</source>
        <translation>Aucun endroit de la photo ne parle plus que les autres pour ce verdict.</translation>
    </message>
    <message>
        <source>No sick leaf is marked, so nothing can be told apart. Mark some in History.</source>
        <translation>Aucune feuille malade n’est marquée, donc rien à distinguer. Marquez-en dans l’historique.</translation>
    </message>
    <message>
        <source>None of the corrected photographs could be read. {why} Correct others in History.</source>
        <translation>Aucune des photos corrigées n’a pu être lue. {why} Corrigez-en d’autres dans l’historique.</translation>
    </message>
    <message>
        <source>None of these photographs could be set aside, so nobody can tell how the network does on leaves it never saw. Mark five or more of a class: one of five is set aside.</source>
        <translation>Aucune de ces photos n’a pu être mise de côté, donc personne ne sait comment le réseau se débrouille sur des feuilles jamais vues. Marquez au moins cinq photos d’une classe&#xa0;: une sur cinq est mise de côté.</translation>
    </message>
    <message>
        <source>Only networks of dense layers can be looked into number by number; this one has other layers.</source>
        <translation>Seuls les réseaux à couches denses se regardent nombre par nombre&#xa0;; celui-ci a d’autres couches.</translation>
    </message>
    <message>
        <source>Only pictures that are no leaves are marked. Mark leaves in History too.</source>
        <translation>Seules des images qui ne sont pas des feuilles sont marquées. Marquez aussi des feuilles dans l’historique.</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Photographs of the class {name}: only {count}. Add more: at least {enough}, better 100.</source>
        <translation>Photos de la classe {name}&#xa0;: seulement {count}. Ajoutez-en&#xa0;: au moins {enough}, mieux 100.</translation>
    </message>
    <message>
        <source>Photographs that are in both train and validation: {count}, for example {name}. The network would know them by heart and look better than it is. Keep each in one of the two.</source>
        <translation>Photos qui sont à la fois dans train et dans validation&#xa0;: {count}, par exemple {name}. Le réseau les saurait par cœur et paraîtrait meilleur qu’il n’est. Gardez chacune dans un seul des deux.</translation>
    </message>
    <message>
        <source>Photographs that are in two classes at once: {count}, for example {name}. Take each out of the class where it does not belong.</source>
        <translation>Photos qui sont dans deux classes à la fois&#xa0;: {count}, par exemple {name}. Retirez chacune de la classe qui n’est pas la sienne.</translation>
    </message>
    <message>
        <source>Practice leaves have no split named {split}. Choose one of: {known}.</source>
        <translation>Les feuilles d’exercice n’ont pas de partie nommée {split}. Choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>Put the photographs of each class into a folder of its own, for example healthy and sick, and choose the folder that holds those folders. That folder may also hold train and validation folders, with class folders inside each.</source>
        <translation>Mettez les photos de chaque classe dans un dossier à part, par exemple healthy et sick, et choisissez le dossier qui contient ces dossiers. Il peut aussi contenir des dossiers train et validation, avec les dossiers de classes dans chacun.</translation>
    </message>
    <message>
        <source>Qt, and PySide6 with shiboken6, are used under the GNU Lesser General Public License, version 3. They are separate libraries in the folder of the program, or of the Python environment, and you may replace them with builds of your own. Their source: https://download.qt.io/official_releases/.</source>
        <translation>Qt, ainsi que PySide6 et shiboken6, sont utilisés sous la GNU Lesser General Public License, version 3. Ce sont des bibliothèques à part, dans le dossier du programme ou de l’environnement Python, et vous pouvez les remplacer par des versions de votre fabrication. Leur code source&#xa0;: https://download.qt.io/official_releases/.</translation>
    </message>
    <message>
        <source>Reading the Beans photographs ({split})</source>
        <translation>Lecture des photos Beans ({split})</translation>
    </message>
    <message>
        <source>Reading the corrected photographs ({split})</source>
        <translation>Lecture des photos corrigées ({split})</translation>
    </message>
    <message>
        <source>Reading the photographs of {folder} ({split})</source>
        <translation>Lecture des photos de {folder} ({split})</translation>
    </message>
    <message>
        <source>Something went wrong inside Beanleaf. The log file says what; please try again.</source>
        <translation>Quelque chose s’est mal passé dans Beanleaf. Le journal dit quoi&#xa0;; veuillez réessayer.</translation>
    </message>
    <message>
        <source>Stopped before anything was learned.</source>
        <translation>Arrêté avant d’avoir rien appris.</translation>
    </message>
    <message>
        <source>Stopped before it went on. What it had learned is kept: resume it whenever you like.</source>
        <translation>Arrêté avant d’avoir continué. Ce qui avait été appris est gardé&#xa0;: reprenez quand vous voulez.</translation>
    </message>
    <message>
        <source>That epoch was over before this training was resumed. Choose a later one.</source>
        <translation>Cette époque était passée avant la reprise de l’entraînement. Choisissez-en une plus tardive.</translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: Hugging Face cannot be reached. What has come so far is kept. Check the connection and try again, or use practice leaves or a folder of your own.</source>
        <translation>Les photos Beans n’ont pas pu être téléchargées&#xa0;: Hugging Face est injoignable. Ce qui est déjà arrivé est conservé. Vérifiez la connexion et réessayez, ou utilisez les feuilles d’exercice ou votre propre dossier.</translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: the data set could not be read. Check the connection, or use practice leaves or a folder of your own.</source>
        <translation>Les photos Beans n’ont pas pu être téléchargées&#xa0;: les données n’ont pas pu être lues. Vérifiez la connexion, ou prenez les feuilles d’exercice ou un dossier à vous.</translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: the disk is full. Free half a gigabyte and try again.</source>
        <translation>Les photos Beans n’ont pas pu être téléchargées&#xa0;: le disque est plein. Libérez un demi-gigaoctet et réessayez.</translation>
    </message>
    <message>
        <source>The ONNX file could not be written to {path}: {reason}.</source>
        <translation>Le fichier ONNX n’a pas pu être écrit dans {path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The answer: {reason}.</source>
        <translation>La réponse&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The checkpoint cannot be written to «{path}»: {reason}. Free some space or choose another file.</source>
        <translation>Le point de reprise ne peut pas être écrit dans «&#xa0;{path}&#xa0;»&#xa0;: {reason}. Libérez de la place ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The checkpoint is damaged. Leave out --resume to begin anew.</source>
        <translation>Le point de reprise est abîmé. Enlevez --resume pour recommencer.</translation>
    </message>
    <message>
        <source>The checkpoint is of another training: {what}. Give the same data and choices as before, or leave out --resume to begin anew.</source>
        <translation>Le point de reprise est celui d’un autre entraînement&#xa0;: {what}. Donnez les mêmes données et les mêmes choix qu’avant, ou enlevez --resume pour recommencer.</translation>
    </message>
    <message>
        <source>The choice of «{name}» could not be kept: {reason}.</source>
        <translation>Le choix de «&#xa0;{name}&#xa0;» n’a pas pu être gardé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The class {most} has {many} photographs, the class {least} only {few}. A network learns to answer what it saw most. Add photographs of the smaller class, or take some of the larger one out.</source>
        <translation>La classe {most} a {many} photos, la classe {least} seulement {few}. Un réseau apprend à répondre ce qu’il a vu le plus. Ajoutez des photos de la plus petite classe, ou retirez-en de la plus grande.</translation>
    </message>
    <message>
        <source>The computer ran out of memory. Close other programs and try again.</source>
        <translation>L’ordinateur n’a plus de mémoire. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The configuration could not be written to «{path}»: {reason}. Choose another folder.</source>
        <translation>La configuration n’a pas pu être écrite dans «&#xa0;{path}&#xa0;»&#xa0;: {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The configuration was made with Beanleaf {then} and NumPy {numpy_then}; here they are {now} and {numpy_now}. The costs may differ in their last digits.</source>
        <translation>La configuration a été faite avec Beanleaf {then} et NumPy {numpy_then}&#xa0;; ici ce sont {now} et {numpy_now}. Les derniers chiffres des coûts peuvent différer.</translation>
    </message>
    <message>
        <source>The disk failed while the history was read or written. Check the disk of {folder}. Photographs are classified all the same.</source>
        <translation>Le disque a eu une panne pendant la lecture ou l’écriture de l’historique. Vérifiez le disque de {folder}. Les photos sont analysées quand même.</translation>
    </message>
    <message>
        <source>The disk is full, so the history could not be kept. Make room on the disk. Photographs are classified all the same.</source>
        <translation>Le disque est plein, l’historique n’a pas pu être gardé. Faites de la place sur le disque. Les photos sont analysées quand même.</translation>
    </message>
    <message>
        <source>The exact engine cannot do this. {why} Use the engine auto, or leave these out.</source>
        <translation>Le moteur exact ne peut pas le faire. {why} Prenez le moteur auto, ou renoncez à ces options.</translation>
    </message>
    <message>
        <source>The exact engine keeps one number for each pair of photographs; for {count} of them that would be {gigabytes} GB. It takes up to {most} photographs.</source>
        <translation>Le moteur exact garde un nombre par paire de photos&#xa0;; pour {count} photos, cela ferait {gigabytes} Go. Il prend jusqu’à {most} photos.</translation>
    </message>
    <message>
        <source>The folder of models {folder} could not be made: {reason}.</source>
        <translation>Le dossier des modèles {folder} n’a pas pu être créé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The folder of models {folder} could not be read: {error}.</source>
        <translation>Le dossier des modèles {folder} n’a pas pu être lu&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>The folder {folder} could not be opened ({reason}). Check its permissions, or choose another folder.</source>
        <translation>Le dossier {folder} n’a pas pu être ouvert ({reason}). Vérifiez ses droits d’accès, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder {folder} does not hold the Beans photographs as Parquet files with the columns image, image_file_path and labels. Choose another folder.</source>
        <translation>Le dossier {folder} ne contient pas les photos Beans en fichiers Parquet avec les colonnes image, image_file_path et labels. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no class folders with photographs. {layout}</source>
        <translation>Le dossier {folder} ne contient pas de dossiers de classes avec des photos. {layout}</translation>
    </message>
    <message>
        <source>The folders {one} and {folder} both stand for {split}. Keep one of them, or move the photographs of one into the other.</source>
        <translation>Les dossiers {one} et {folder} désignent tous deux {split}. Gardez-en un, ou déplacez les photos de l’un dans l’autre.</translation>
    </message>
    <message>
        <source>The full-batch engine cannot do this. {why} Use the engine auto.</source>
        <translation>Le moteur à lot entier ne peut pas le faire. {why} Prenez le moteur auto.</translation>
    </message>
    <message>
        <source>The helper program that decodes photographs could not be started ({reason}). Close other programs and try again.</source>
        <translation>Le programme auxiliaire qui lit les photos n’a pas pu démarrer ({reason}). Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The history could not be opened. Check the permissions of {folder}. Photographs are classified all the same.</source>
        <translation>L’historique n’a pas pu être ouvert. Vérifiez les droits d’accès de {folder}. Les photos sont analysées quand même.</translation>
    </message>
    <message>
        <source>The history could not be used ({reason}). Check the folder {folder}. Photographs are classified all the same.</source>
        <translation>L’historique n’a pas pu être utilisé ({reason}). Vérifiez le dossier {folder}. Les photos sont analysées quand même.</translation>
    </message>
    <message>
        <source>The history is damaged. It was kept as {file}, and a new one begins.</source>
        <translation>L’historique est abîmé. Il a été gardé sous {file}, et un nouveau commence.</translation>
    </message>
    <message>
        <source>The history may not be written. Check the permissions of {folder}. Photographs are classified all the same.</source>
        <translation>L’historique ne peut pas être écrit. Vérifiez les droits d’accès de {folder}. Les photos sont analysées quand même.</translation>
    </message>
    <message>
        <source>The history was written by a newer Beanleaf. It was kept as {file}, and a new one begins.</source>
        <translation>L’historique vient d’un Beanleaf plus récent. Il a été gardé sous {file}, et un nouveau commence.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used and could not be put aside ({reason}). Close other Beanleaf windows, or rename the file; photographs are classified all the same.</source>
        <translation>L’historique {path} est inutilisable et n’a pas pu être mis de côté ({reason}). Fermez les autres fenêtres de Beanleaf, ou renommez le fichier&#xa0;; les photos sont analysées quand même.</translation>
    </message>
    <message>
        <source>The layer {layer} cannot be written as ONNX yet. Export the model as Beanleaf&apos;s own file instead.</source>
        <translation>La couche {layer} ne peut pas encore être écrite en ONNX. Exportez plutôt le modèle dans le format de Beanleaf.</translation>
    </message>
    <message>
        <source>The model could not be saved to {folder}: {reason}. Free some space or choose another folder, and save again.</source>
        <translation>Le modèle n’a pas pu être enregistré dans {folder}&#xa0;: {reason}. Libérez de la place ou choisissez un autre dossier, et enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>The model was exported, but its card could not be written to {card}: {reason}.</source>
        <translation>Le modèle a été exporté, mais sa fiche n’a pas pu être écrite dans {card}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The model was exported, but not its card: there is a file {card} already, and it is not the card of a model. Export under another name.</source>
        <translation>Le modèle a été exporté, mais pas sa fiche&#xa0;: il y a déjà un fichier {card}, qui n’est pas la fiche d’un modèle. Exportez sous un autre nom.</translation>
    </message>
    <message>
        <source>The network holds numbers or gives answers that are not finite. Train it with a smaller learning rate.</source>
        <translation>Le réseau contient des nombres ou donne des réponses qui ne sont pas finis. Entraînez-le avec une vitesse d’apprentissage plus petite.</translation>
    </message>
    <message>
        <source>The other program offers no file. If this is inside an archive or a mail, save it to a folder first, then drop it from there.</source>
        <translation>L’autre programme ne donne pas de fichier. Si c’est dans une archive ou un courriel, enregistrez-le d’abord dans un dossier, puis déposez-le depuis là.</translation>
    </message>
    <message>
        <source>The pasted picture could not be kept. Save it as a file and drop the file.</source>
        <translation>L’image collée n’a pas pu être gardée. Enregistrez-la dans un fichier et déposez le fichier.</translation>
    </message>
    <message>
        <source>The photographs could not be copied to {target}: {reason}. Free some space or choose another folder, and export again.</source>
        <translation>Les photos n’ont pas pu être copiées dans {target}&#xa0;: {reason}. Libérez de la place ou choisissez un autre dossier, et exportez à nouveau.</translation>
    </message>
    <message>
        <source>The photographs that you corrected are no longer where they were: {count}. Put them back, or classify and correct others.</source>
        <translation>Les photos que vous avez corrigées ne sont plus à leur place&#xa0;: {count}. Remettez-les, ou analysez et corrigez-en d’autres.</translation>
    </message>
    <message>
        <source>The photographs to learn from are the same, those for validation are not.</source>
        <translation>Les photos d’entraînement sont les mêmes, celles de validation non.</translation>
    </message>
    <message>
        <source>The training and the validation photographs do not have the same classes.</source>
        <translation>Les photos d’entraînement et de validation n’ont pas les mêmes classes.</translation>
    </message>
    <message>
        <source>The whole batch at every epoch and a dense first layer: the Gram matrix gives the same costs without reading the pixels again.</source>
        <translation>Tout le lot à chaque époque et une première couche dense&#xa0;: la matrice de Gram donne les mêmes coûts sans relire les pixels.</translation>
    </message>
    <message>
        <source>There are no practice leaves of the class {class_name}. Choose one of: {known}.</source>
        <translation>Il n’y a pas de feuilles d’exercice de la classe {class_name}. Choisissez parmi&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There are no training leaves in it. Name the folder of leaves to learn from «train».</source>
        <translation>Il n’y a pas de feuilles d’entraînement. Nommez «&#xa0;train&#xa0;» le dossier des feuilles dont apprendre.</translation>
    </message>
    <message>
        <source>There are no validation photographs, so nobody can tell how the network does on leaves it never saw. Put a fifth of the photographs into a folder «validation» beside «train».</source>
        <translation>Il n’y a pas de photos de validation, alors personne ne peut dire ce que vaut le réseau sur des feuilles jamais vues. Mettez un cinquième des photos dans un dossier «&#xa0;validation&#xa0;» à côté de «&#xa0;train&#xa0;».</translation>
    </message>
    <message>
        <source>There is a file «{checkpoint}» already. Go on with the training in it with --resume, or name another file.</source>
        <translation>Il y a déjà un fichier «&#xa0;{checkpoint}&#xa0;». Continuez son entraînement avec --resume, ou nommez un autre fichier.</translation>
    </message>
    <message>
        <source>There is a model called «{other}» already. Choose another name.</source>
        <translation>Il y a déjà un modèle nommé «&#xa0;{other}&#xa0;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no checkpoint «{resume}». Check the name, or leave out --resume.</source>
        <translation>Il n’y a pas de point de reprise «&#xa0;{resume}&#xa0;». Vérifiez le nom, ou enlevez --resume.</translation>
    </message>
    <message>
        <source>There is no file «{name}». Check the name and the folder.</source>
        <translation>Il n’y a pas de fichier «&#xa0;{name}&#xa0;». Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>There is no file «{path}». Check the name, or leave out --resume.</source>
        <translation>Il n’y a pas de fichier «&#xa0;{path}&#xa0;». Vérifiez le nom, ou enlevez --resume.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Check the name, or choose another folder.</source>
        <translation>Il n’y a pas de dossier {folder}. Vérifiez le nom, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no folder «{folder}» to keep the checkpoint in. Make it first.</source>
        <translation>Il n’y a pas de dossier «&#xa0;{folder}&#xa0;» pour garder le point de reprise. Créez-le d’abord.</translation>
    </message>
    <message>
        <source>There is no layer «{part}». Write for example 16, conv 24, norm, pool, relu, average, flatten or dropout 0.3; or the name of a network alone: article, wide, conv.</source>
        <translation>Il n’y a pas de couche «&#xa0;{part}&#xa0;». Écrivez par exemple 16, conv 24, norm, pool, relu, average, flatten ou dropout 0.3&#xa0;; ou seulement le nom d’un réseau&#xa0;: article, wide, conv.</translation>
    </message>
    <message>
        <source>There is no model called «{name}». The models are: {known}.</source>
        <translation>Il n’y a pas de modèle nommé «&#xa0;{name}&#xa0;». Les modèles sont&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no model to judge it with yet. Train one under Train.</source>
        <translation>Il n’y a pas encore de modèle pour en juger. Entraînez-en un sous Entraîner.</translation>
    </message>
    <message>
        <source>There is no photograph to learn from. Choose another data set or folder.</source>
        <translation>Il n’y a aucune photo dont apprendre. Choisissez d’autres données ou un autre dossier.</translation>
    </message>
    <message>
        <source>There is no picture and no file to paste. Copy one first.</source>
        <translation>Il n’y a ni image ni fichier à coller. Copiez-en un d’abord.</translation>
    </message>
    <message>
        <source>There is nothing in this folder. Choose the folder that holds the photos.</source>
        <translation>Il n’y a rien dans ce dossier. Choisissez le dossier qui contient les photos.</translation>
    </message>
    <message>
        <source>There is nothing to export yet. Classify some photos first.</source>
        <translation>Il n’y a encore rien à exporter. Analysez d’abord des photos.</translation>
    </message>
    <message>
        <source>These are not the photographs that the configuration was made with ({name}): files were added, removed or changed, or the classes have other names.</source>
        <translation>Ce ne sont pas les photos avec lesquelles la configuration a été faite ({name})&#xa0;: des fichiers ont été ajoutés, enlevés ou changés, ou les classes ont d’autres noms.</translation>
    </message>
    <message>
        <source>This file could not be read from the disk ({reason}). Copy it to this computer and try again.</source>
        <translation>Ce fichier n’a pas pu être lu sur le disque ({reason}). Copiez-le sur cet ordinateur et réessayez.</translation>
    </message>
    <message>
        <source>This file is empty (0 bytes). Copy the photograph again from the camera or phone.</source>
        <translation>Ce fichier est vide (0 octet). Copiez à nouveau la photo depuis l’appareil ou le téléphone.</translation>
    </message>
    <message>
        <source>This file is not a photograph Beanleaf can read. Try a JPEG or PNG.</source>
        <translation>Ce fichier n’est pas une photo que Beanleaf sait lire. Essayez un JPEG ou un PNG.</translation>
    </message>
    <message>
        <source>This file is not there. It may have been moved, renamed or deleted; choose it again.</source>
        <translation>Ce fichier n’est pas là. Il a peut-être été déplacé, renommé ou supprimé&#xa0;; choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>This file makes the decoder fail, so it may be damaged. Save it as a JPEG in another program and try that.</source>
        <translation>Ce fichier fait échouer la lecture, il est peut-être abîmé. Enregistrez-le en JPEG dans un autre programme et essayez avec.</translation>
    </message>
    <message>
        <source>This is a HEIC photograph, and this copy of Beanleaf cannot read those. Save it as a JPEG and try again.</source>
        <translation>C’est une photo HEIC, que cette copie de Beanleaf ne sait pas lire. Enregistrez-la en JPEG et réessayez.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a photograph. Choose a JPEG or PNG file.</source>
        <translation>Ce n’est pas une photo, mais un périphérique. Choisissez un fichier JPEG ou PNG.</translation>
    </message>
    <message>
        <source>This is a folder, not a photograph. Choose the photographs inside it.</source>
        <translation>C’est un dossier, pas une photo. Choisissez les photos qu’il contient.</translation>
    </message>
    <message>
        <source>This is an archive or a document, not a photograph. If photographs are inside, unpack it first.</source>
        <translation>C’est une archive ou un document, pas une photo. S’il y a des photos dedans, extrayez-les d’abord.</translation>
    </message>
    <message>
        <source>This is not on this computer. Copy it from the phone or website first, then drop the copy.</source>
        <translation>Ce n’est pas sur cet ordinateur. Copiez-le d’abord depuis le téléphone ou le site, puis déposez la copie.</translation>
    </message>
    <message>
        <source>This model does not tell how it was trained, or another version of Beanleaf trained it. Train it again here to have its configuration.</source>
        <translation>Ce modèle ne dit pas comment il a été entraîné, ou une autre version de Beanleaf l’a entraîné. Entraînez-le à nouveau ici pour avoir sa configuration.</translation>
    </message>
    <message>
        <source>This network died: a whole layer stopped answering. Beanleaf drew new starting weights (draw {number}).</source>
        <translation>Ce réseau est mort&#xa0;: toute une couche ne répond plus. Beanleaf a tiré au sort d’autres poids de départ (tirage {number}).</translation>
    </message>
    <message>
        <source>This network got stuck: it gave every leaf the same answer. Beanleaf drew new starting weights (draw {number}).</source>
        <translation>Ce réseau est bloqué&#xa0;: il donne la même réponse pour toutes les feuilles. Beanleaf a tiré au sort d’autres poids de départ (tirage {number}).</translation>
    </message>
    <message>
        <source>This network has {count} numbers; networks of up to {most} can be looked into.</source>
        <translation>Ce réseau a {count} nombres&#xa0;; on peut regarder dans les réseaux jusqu’à {most}.</translation>
    </message>
    <message>
        <source>This network would learn {count} numbers; this program takes up to {most}. Use fewer nodes, or pool first.</source>
        <translation>Ce réseau apprendrait {count} nombres&#xa0;; ce programme en prend jusqu’à {most}. Mettez moins de nœuds, ou pool d’abord.</translation>
    </message>
    <message>
        <source>This photograph is damaged or incomplete. Copy it again from the camera or phone, or try another.</source>
        <translation>Cette photo est abîmée ou incomplète. Copiez-la à nouveau depuis l’appareil ou le téléphone, ou essayez-en une autre.</translation>
    </message>
    <message>
        <source>This photograph needs more memory than there is. Close other programs, or save a smaller copy of it.</source>
        <translation>Cette photo demande plus de mémoire qu’il n’y en a. Fermez d’autres programmes, ou enregistrez-en une copie plus petite.</translation>
    </message>
    <message>
        <source>This picture is too large: {size} pixels. Beanleaf reads up to {millions} million; save a smaller copy and try that.</source>
        <translation>Cette image est trop grande&#xa0;: {size} pixels. Beanleaf lit jusqu’à {millions} millions&#xa0;; enregistrez-en une copie plus petite et essayez avec.</translation>
    </message>
    <message>
        <source>This text is too long for a network. Write at most {most} letters.</source>
        <translation>Ce texte est trop long pour un réseau. Écrivez au plus {most} lettres.</translation>
    </message>
    <message>
        <source>This training cannot be gone on with: its leaves or this version of Beanleaf are not the same as then. Discard it and start again.</source>
        <translation>Cet entraînement ne peut pas continuer&#xa0;: ses feuilles ou cette version de Beanleaf ne sont plus les mêmes. Abandonnez-le et recommencez.</translation>
    </message>
    <message>
        <source>Unpacking the Beans photographs</source>
        <translation>Décompression des photos Beans</translation>
    </message>
    <message>
        <source>What was dropped</source>
        <translation>Ce qui a été déposé</translation>
    </message>
    <message>
        <source>Write the layers, for example 16, 8 or conv 24, pool, relu, average.</source>
        <translation>Écrivez les couches, par exemple 16, 8 ou conv 24, pool, relu, average.</translation>
    </message>
    <message>
        <source>Writing ONNX needs the package onnx, which is not installed here. Install Beanleaf with «pip install beanleaf[onnx]», start it again and repeat the export.</source>
        <translation>Écrire en ONNX demande le paquet onnx, qui n’est pas installé ici. Installez Beanleaf avec «&#xa0;pip install beanleaf[onnx]&#xa0;», redémarrez-le et refaites l’export.</translation>
    </message>
    <message>
        <source>Written to the folder {folder}: {names}.</source>
        <translation>Écrit dans le dossier {folder}&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>You stopped before its turn.</source>
        <translation>Vous avez arrêté avant son tour.</translation>
    </message>
    <message>
        <source>a convolution can have 1 to {most} filters, not {filters}</source>
        <translation>une convolution peut avoir de 1 à {most} filtres, pas {filters}</translation>
    </message>
    <message>
        <source>a dense layer needs a feature vector, not a picture; flatten or average it first</source>
        <translation>une couche dense demande un vecteur, pas une image&#xa0;; mettez flatten ou average avant</translation>
    </message>
    <message>
        <source>a filter is as high as it is wide, for example 3x3</source>
        <translation>un filtre est aussi haut que large, par exemple 3x3</translation>
    </message>
    <message>
        <source>a layer can have 1 to {most} nodes</source>
        <translation>une couche peut avoir de 1 à {most} nœuds</translation>
    </message>
    <message>
        <source>a layer can have 1 to {most} nodes, not {nodes}</source>
        <translation>une couche peut avoir de 1 à {most} nœuds, pas {nodes}</translation>
    </message>
    <message>
        <source>a picture of {height}x{width} is too small for max pooling</source>
        <translation>une image de {height}x{width} est trop petite pour pool</translation>
    </message>
    <message>
        <source>it contradicts itself ({reason})</source>
        <translation>il se contredit ({reason})</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est abîmé</translation>
    </message>
    <message>
        <source>it is larger than {megabytes} MB</source>
        <translation>il dépasse {megabytes} Mo</translation>
    </message>
    <message>
        <source>it is not a JSON file</source>
        <translation>ce n’est pas un fichier JSON</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>il est trop grand</translation>
    </message>
    <message>
        <source>it is too short to be a model</source>
        <translation>il est trop court pour être un modèle</translation>
    </message>
    <message>
        <source>it needs a picture, and there is none any more; put it before the dense layers</source>
        <translation>elle demande une image, et il n’y en a plus&#xa0;; mettez-la avant les couches denses</translation>
    </message>
    <message>
        <source>it was not written by Beanleaf</source>
        <translation>il n’a pas été écrit par Beanleaf</translation>
    </message>
    <message>
        <source>it was trained on photographs prepared in another way; update the program</source>
        <translation>il a été entraîné sur des photos préparées autrement&#xa0;; mettez le programme à jour</translation>
    </message>
    <message>
        <source>it was written by another version of Beanleaf; update the program</source>
        <translation>il a été écrit par une autre version de Beanleaf&#xa0;; mettez le programme à jour</translation>
    </message>
    <message>
        <source>it would make more than {most} numbers of one photograph</source>
        <translation>elle ferait plus de {most} nombres d’une seule photo</translation>
    </message>
    <message>
        <source>its answers are not finite numbers</source>
        <translation>ses réponses ne sont pas des nombres finis</translation>
    </message>
    <message>
        <source>its class names are damaged</source>
        <translation>ses noms de classes sont abîmés</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>son en-tête est abîmé</translation>
    </message>
    <message>
        <source>its network takes {inputs} features, not {features}</source>
        <translation>son réseau prend {inputs} valeurs, pas {features}</translation>
    </message>
    <message>
        <source>its weights do not belong to its architecture</source>
        <translation>ses poids ne vont pas avec son architecture</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun pour l’instant</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>one of its tables is damaged</source>
        <translation>un de ses tableaux est abîmé</translation>
    </message>
    <message>
        <source>one of its texts is damaged</source>
        <translation>un de ses textes est abîmé</translation>
    </message>
    <message>
        <source>the answers of its leaf check are not finite numbers</source>
        <translation>les réponses de son contrôle de feuille ne sont pas des nombres finis</translation>
    </message>
    <message>
        <source>the classifier of the leaf check does not fit its features</source>
        <translation>le classifieur du contrôle de feuille ne va pas avec ses valeurs</translation>
    </message>
    <message>
        <source>the leaf check belongs to another network</source>
        <translation>le contrôle de feuille est celui d’un autre réseau</translation>
    </message>
    <message>
        <source>the leaf check has a number of axes that cannot be</source>
        <translation>le contrôle de feuille a un nombre d’axes impossible</translation>
    </message>
    <message>
        <source>the leaf check has a scale that is too small</source>
        <translation>le contrôle de feuille a une échelle trop petite</translation>
    </message>
    <message>
        <source>the leaf check holds numbers that are not finite</source>
        <translation>le contrôle de feuille contient des nombres qui ne sont pas finis</translation>
    </message>
    <message>
        <source>the parts of the leaf check do not fit together</source>
        <translation>les parties du contrôle de feuille ne vont pas ensemble</translation>
    </message>
    <message>
        <source>the share dropped is at least 0 and below 1, not {rate}</source>
        <translation>la part abandonnée va de 0 à moins de 1, pas {rate}</translation>
    </message>
    <message>
        <source>the side of a filter is 1, 3, 5 or 7, not {size}</source>
        <translation>le côté d’un filtre est 1, 3, 5 ou 7, pas {size}</translation>
    </message>
    <message>
        <source>the thresholds of the leaf check are not numbers in their range</source>
        <translation>les seuils du contrôle de feuille ne sont pas des nombres permis</translation>
    </message>
    <message>
        <source>two of its classes have the same name</source>
        <translation>deux de ses classes ont le même nom</translation>
    </message>
    <message>
        <source>{count} networks in a row died: a whole layer stopped answering. Try a smaller learning rate, or more nodes in each layer.</source>
        <translation>{count} réseaux de suite sont morts&#xa0;: toute une couche ne répond plus. Essayez une vitesse d’apprentissage plus petite, ou plus de nœuds par couche.</translation>
    </message>
    <message>
        <source>{folder} holds no picture that can be read. Name another folder.</source>
        <translation>{folder} ne contient aucune image lisible. Nommez un autre dossier.</translation>
    </message>
    <message>
        <source>{folder} is a file, not a folder. {layout}</source>
        <translation>{folder} est un fichier, pas un dossier. {layout}</translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}. Close it in other programs, free some space or choose another folder, and export again.</source>
        <translation>{name} n’a pas pu être enregistré&#xa0;: {reason}. Fermez-le dans les autres programmes, libérez de la place ou choisissez un autre dossier, et exportez à nouveau.</translation>
    </message>
    <message>
        <source>{name} does not have the shape of its architecture</source>
        <translation>{name} n’a pas la forme de son architecture</translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite</source>
        <translation>{name} contient des nombres qui ne sont pas finis</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} manque</translation>
    </message>
    <message>
        <source>{name} is not stored as 32-bit numbers</source>
        <translation>{name} n’est pas en nombres de 32 bits</translation>
    </message>
    <message>
        <source>{source} has no photographs for {wanted}. It holds: {held}. Ask for one of those.</source>
        <translation>{source} n’a pas de photos pour {wanted}. Il contient&#xa0;: {held}. Demandez une de ces parties.</translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation>{value} n’est pas un nombre</translation>
    </message>
    <message>
        <source>{value} is not a whole number</source>
        <translation>{value} n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>{why} Use the engine auto, or fewer photographs.</source>
        <translation>{why} Prenez le moteur auto, ou moins de photos.</translation>
    </message>
    <message>
        <source>«{name}» cannot be the name of a model. Use up to 60 letters, digits, spaces, hyphens, dots or brackets, beginning with a letter or digit.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être le nom d’un modèle. Utilisez jusqu’à 60 lettres, chiffres, espaces, tirets, points ou parenthèses, en commençant par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>«{name}» could not be brought back: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être rétabli&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be duplicated: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être dupliqué&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be exported to {target}: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être exporté vers {target}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be imported: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être importé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be read: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» could not be removed: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être supprimé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» is not a file. Choose a model file ending in {suffix}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier. Choisissez un fichier de modèle en {suffix}.</translation>
    </message>
    <message>
        <source>«{name}» is not a model that can be used: {reason}. Nothing was changed.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un modèle utilisable&#xa0;: {reason}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>«{name}» is not a training configuration that can be used: {reason}.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une configuration d’entraînement utilisable&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{name}» is the model that came with the program; it stays as it is. Choose another name.</source>
        <translation>«&#xa0;{name}&#xa0;» est le modèle fourni avec le programme&#xa0;; il reste comme il est. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>«{old}» could not be renamed: {reason}.</source>
        <translation>«&#xa0;{old}&#xa0;» n’a pas pu être renommé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{path}» could not be read: {reason}.</source>
        <translation>«&#xa0;{path}&#xa0;» n’a pas pu être lu&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>«{path}» is not a checkpoint that can be gone on with. Leave out --resume to begin anew.</source>
        <translation>«&#xa0;{path}&#xa0;» n’est pas un point de reprise utilisable. Enlevez --resume pour recommencer.</translation>
    </message>
</context>
<context>
    <name>SignedPicture</name>
    <message>
        <source>green up to {high}
brown down to {low}</source>
        <translation>vert jusqu’à {high}
brun jusqu’à {low}</translation>
    </message>
</context>
<context>
    <name>SingleView</name>
    <message>
        <source>The verdict and what to do</source>
        <translation>Le verdict et que faire</translation>
    </message>
</context>
<context>
    <name>TakenConfiguration</name>
    <message>
        <source>A configuration that was exported from a training or from a model.</source>
        <translation>Une configuration exportée d’un entraînement ou d’un modèle.</translation>
    </message>
    <message>
        <source>As in «{name}», with {more}.</source>
        <translation>Comme dans «&#xa0;{name}&#xa0;», avec {more}.</translation>
    </message>
    <message>
        <source>As in «{name}».</source>
        <translation>Comme dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>For&amp;get it</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>Repeat from a fi&amp;le…</source>
        <translation>Refaire d’après un fic&amp;hier…</translation>
    </message>
</context>
<context>
    <name>TimeMachine</name>
    <message>
        <source>Back to the newest epoch, and along with it.</source>
        <translation>Revenir à l’époque la plus récente, et avancer avec elle.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Epoch that is shown</source>
        <translation>Époque montrée</translation>
    </message>
    <message>
        <source>Go back to any epoch: curves, leaves and weights follow. End: the newest.</source>
        <translation>Revenir à n’importe quelle époque&#xa0;: courbes, feuilles et poids suivent. Fin&#xa0;: la plus récente.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>Rebuilds the network of this epoch bit for bit, to save it or to use it.</source>
        <translation>Refait le réseau de cette époque, bit pour bit, pour l’enregistrer ou s’en servir.</translation>
    </message>
    <message>
        <source>Take this epoch&apos;s network</source>
        <translation>Prendre ce réseau</translation>
    </message>
    <message>
        <source>{epoch} of {newest}</source>
        <translation>{epoch} sur {newest}</translation>
    </message>
</context>
<context>
    <name>TrainCanvas</name>
    <message>
        <source>Confusion</source>
        <translation>Confusion</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Feuilles</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>What to see of the training</source>
        <translation>Que voir de l’entraînement</translation>
    </message>
</context>
<context>
    <name>TrainExtras</name>
    <message>
        <source>A file from which this training can be done again, number by number.</source>
        <translation>Un fichier d’après lequel on peut refaire cet entraînement, nombre par nombre.</translation>
    </message>
    <message>
        <source>E&amp;xport the configuration…</source>
        <translation>Expor&amp;ter la configuration…</translation>
    </message>
    <message>
        <source>Every number of the network, for one leaf.</source>
        <translation>Chaque nombre du réseau, pour une feuille.</translation>
    </message>
    <message>
        <source>Look &amp;inside</source>
        <translation>&amp;Regarder dedans</translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>Health&amp;y or sick?</source>
        <translation>&amp;Saine ou malade&#xa0;?</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>Comment il apprend</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Feuilles</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>S&amp;tart training</source>
        <translation>&amp;Lancer l’entraînement</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Arrêt&amp;er</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Entraîner un modèle</translation>
    </message>
    <message>
        <source>Which &amp;disease?</source>
        <translation>Quelle mala&amp;die&#xa0;?</translation>
    </message>
</context>
<context>
    <name>TrainInvitation</name>
    <message>
        <source>After you press Start training, one curve shows the cost: how wrong the network is. It should fall. Another shows how many leaves it gets right. Dashed lines are leaves it never saw; when they turn away from the solid ones, it has begun to learn by heart.</source>
        <translation>Après Lancer l’entraînement, une courbe montre le coût&#xa0;: combien le réseau se trompe. Elle doit descendre. Une autre montre combien de feuilles sont justes. Les tirets sont des feuilles qu’il n’a jamais vues&#xa0;; quand ils s’écartent des traits pleins, il commence à apprendre par cœur.</translation>
    </message>
    <message>
        <source>Here you will watch it learn</source>
        <translation>Ici, vous le verrez apprendre</translation>
    </message>
    <message>
        <source>New to this? Take the first lesson</source>
        <translation>Vous débutez&#xa0;? Suivez la première leçon</translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Engine: {name}</source>
        <translation>Moteur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {total}</source>
        <translation>Époque {epoch} sur {total}</translation>
    </message>
    <message>
        <source>Leaves it has never seen</source>
        <translation>Feuilles jamais vues</translation>
    </message>
    <message>
        <source>Leaves it learns from</source>
        <translation>Feuilles dont il apprend</translation>
    </message>
    <message>
        <source>Looking for the leaves</source>
        <translation>Recherche des feuilles</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>Avancement de l’entraînement</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>Bonnes réponses</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>TrainResult</name>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} seconds.</source>
        <translation>
            <numerusform>%Ln époque en {seconds} secondes.</numerusform>
            <numerusform>%Ln époques en {seconds} secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use for classifying</source>
        <translation>Anal&amp;yser avec</translation>
    </message>
    <message>
        <source>Engine: {name}.</source>
        <translation>Moteur&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Giving every leaf the same answer would get {n} right.</source>
        <translation>La même réponse pour toutes en donnerait {n} justes.</translation>
    </message>
    <message>
        <source>Letters, digits, spaces and hyphens; it begins with a letter.</source>
        <translation>Lettres, chiffres, espaces et tirets&#xa0;; il commence par une lettre.</translation>
    </message>
    <message>
        <source>Model &amp;name</source>
        <translation>N&amp;om du modèle</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation>E&amp;nregistrer</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Stopped after epoch {last}; this is the best, epoch {best}.</source>
        <translation>Arrêté après l’époque {last}&#xa0;; voici la meilleure, l’époque {best}.</translation>
    </message>
    <message>
        <source>The network died: a whole layer stopped answering. Try another seed.</source>
        <translation>Le réseau est mort&#xa0;: toute une couche ne répond plus. Essayez une autre graine.</translation>
    </message>
    <message>
        <source>The network is stuck: it gives every leaf the same answer. Try another seed.</source>
        <translation>Le réseau est bloqué&#xa0;: il donne la même réponse pour toutes les feuilles. Essayez une autre graine.</translation>
    </message>
    <message>
        <source>What the share of all leaves like these is with 95 % confidence (Wilson).</source>
        <translation>La part de toutes les feuilles comme celles-ci, avec 95&#xa0;% de confiance (Wilson).</translation>
    </message>
    <message>
        <source>between {low} and {high} %</source>
        <translation>entre {low} et {high}&#xa0;%</translation>
    </message>
    <message>
        <source>right on leaves it has never seen</source>
        <translation>justes sur des feuilles jamais vues</translation>
    </message>
    <message>
        <source>right on leaves it learned from</source>
        <translation>justes sur les feuilles apprises</translation>
    </message>
    <message>
        <source>{right} of the {count} leaves it learned from right. It was tested on no others, so nobody knows how it does on new leaves; mark five or more of a class in History.</source>
        <translation>{right} des {count} feuilles dont il a appris sont justes. Il n’a été testé sur aucune autre, donc personne ne sait ce qu’il vaut sur de nouvelles feuilles&#xa0;; marquez au moins cinq photos d’une classe dans l’historique.</translation>
    </message>
    <message>
        <source>{right} of the {count} leaves it learned from right. It was tested on no others, so nobody knows how it does on new leaves; put some aside in a folder «validation».</source>
        <translation>{right} des {count} feuilles apprises sont justes. Il n’a été essayé sur aucune autre, et nul ne sait ce qu’il vaut sur des feuilles nouvelles&#xa0;; mettez-en quelques-unes de côté dans un dossier «&#xa0;validation&#xa0;».</translation>
    </message>
    <message>
        <source>{right} of {count} unseen leaves right.</source>
        <translation>{right} feuilles jamais vues sur {count} sont justes.</translation>
    </message>
</context>
<context>
    <name>TrainingControls</name>
    <message>
        <source>Counts from the next epoch on. The card of the model will tell of it.</source>
        <translation>Compte à partir de l’époque suivante. La fiche du modèle le dira.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Vitesse d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate from now on</source>
        <translation>Vitesse d’apprentissage à partir de maintenant</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>The training waits where it is. Key: {key}</source>
        <translation>L’entraînement attend là où il est. Touche&#xa0;: {key}</translation>
    </message>
    <message>
        <source>changed by hand at epoch {epoch}</source>
        <translation>changée à la main à l’époque {epoch}</translation>
    </message>
    <message>
        <source>counts from the next epoch on</source>
        <translation>compte à partir de l’époque suivante</translation>
    </message>
</context>
<context>
    <name>TroubleTeller</name>
    <message>
        <source>Open the folder of the log</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
    </message>
    <message>
        <source>Something went wrong inside Beanleaf. Beanleaf goes on.</source>
        <translation>Quelque chose s’est mal passé dans Beanleaf. Beanleaf continue.</translation>
    </message>
    <message>
        <source>What you did last may not have been finished. Please do it again.</source>
        <translation>Ce que vous venez de faire n’est peut-être pas terminé. Veuillez le refaire.</translation>
    </message>
    <message>
        <source>What you did last may not have been finished. Please do it again. If it keeps happening, send this log file to whoever looks after Beanleaf for you:
{file}</source>
        <translation>Ce que vous venez de faire n’est peut-être pas terminé. Veuillez le refaire. Si cela se répète, envoyez ce journal à la personne qui s’occupe de Beanleaf pour vous&#xa0;:
{file}</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Delete for &amp;good</source>
        <translation>Supprimer &amp;définitivement</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message>
        <source>Stop watching</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>The folder «{name}» cannot be reached. Beanleaf goes on when it is back.</source>
        <translation>Le dossier «&#xa0;{name}&#xa0;» est hors d’atteinte. Beanleaf reprendra quand il sera revenu.</translation>
    </message>
    <message numerus="yes">
        <source>Watching the folder «{name}»: %Ln photo(s) arrived so far.</source>
        <translation>
            <numerusform>Dossier «&#xa0;{name}&#xa0;» surveillé&#xa0;: %Ln photo arrivée jusqu’ici.</numerusform>
            <numerusform>Dossier «&#xa0;{name}&#xa0;» surveillé&#xa0;: %Ln photos arrivées jusqu’ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching the folder «{name}»: new photos are classified as they arrive.</source>
        <translation>Dossier «&#xa0;{name}&#xa0;» surveillé&#xa0;: les nouvelles photos sont analysées dès qu’elles arrivent.</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Choisir des photos</translation>
    </message>
    <message>
        <source>New photos in the folder, such as those of a phone, are classified as they come.</source>
        <translation>Les nouvelles photos du dossier, comme celles d’un téléphone, sont analysées à leur arrivée.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
</context>
<context>
    <name>WeightPictures</name>
    <message>
        <source>The filters of the first layer at epoch {epoch}: small patterns it looks for everywhere. Lighter than grey speaks for the filter, darker against it.</source>
        <translation>Les filtres de la première couche à l’époque {epoch}&#xa0;: de petits motifs qu’il cherche partout. Plus clair que le gris parle pour le filtre, plus sombre contre lui.</translation>
    </message>
    <message>
        <source>The weights appear here while it learns.</source>
        <translation>Les poids apparaissent ici pendant qu’il apprend.</translation>
    </message>
    <message>
        <source>Weights of the first layer as pictures</source>
        <translation>Les poids de la première couche en images</translation>
    </message>
    <message>
        <source>What each node of the first layer looks for, at epoch {epoch}: one weight for each pixel and colour. Lighter than grey speaks for the node, darker against it.</source>
        <translation>Ce que cherche chaque nœud de la première couche, à l’époque {epoch}&#xa0;: un poids pour chaque pixel et chaque couleur. Plus clair que le gris parle pour le nœud, plus sombre contre lui.</translation>
    </message>
</context>
<context>
    <name>WholeReason</name>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Chance</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Disease or reason</source>
        <translation>Maladie ou raison</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>glass</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Backwards: layer {n}</source>
        <translation>En arrière&#xa0;: couche {n}</translation>
    </message>
    <message>
        <source>Backwards: output layer</source>
        <translation>En arrière&#xa0;: couche de sortie</translation>
    </message>
    <message>
        <source>Check the gradient</source>
        <translation>Vérifier le gradient</translation>
    </message>
    <message>
        <source>Each node multiplies every input by its weight, adds up the products and its bias, and passes the sum z on if it is above 0, else 0.</source>
        <translation>Chaque nœud multiplie chaque entrée par son poids, additionne les produits et son biais, et transmet la somme z si elle dépasse 0, sinon 0.</translation>
    </message>
    <message>
        <source>Every number goes a small step against its gradient: the learning rate times dw. Take the step, and look at the same leaf again.</source>
        <translation>Chaque nombre fait un petit pas contre son gradient&#xa0;: la vitesse d’apprentissage fois dw. Faites le pas, et regardez la même feuille à nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>For this leaf %n node(s) of this layer say nothing.</source>
        <translation>
            <numerusform>Pour cette feuille, %n nœud de cette couche ne dit rien.</numerusform>
            <numerusform>Pour cette feuille, %n nœuds de cette couche ne disent rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forwards: layer {n}</source>
        <translation>En avant&#xa0;: couche {n}</translation>
    </message>
    <message>
        <source>Forwards: output layer</source>
        <translation>En avant&#xa0;: couche de sortie</translation>
    </message>
    <message>
        <source>Gradient dw</source>
        <translation>Gradient dw</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Saine</translation>
    </message>
    <message>
        <source>How would the cost change if z were a little larger? By exactly the error: what it said minus what is true. Every weight shares in it as much as its input was large.</source>
        <translation>Comment changerait le coût si z était un peu plus grand&#xa0;? D’exactement l’erreur&#xa0;: ce qu’il a dit moins ce qui est vrai. Chaque poids y prend part autant que son entrée était grande.</translation>
    </message>
    <message>
        <source>How wrong is the answer? The cost is 0 when what is true has the probability 1, and grows without end as that goes to 0.</source>
        <translation>Combien la réponse est-elle fausse&#xa0;? Le coût est 0 quand ce qui est vrai a la probabilité 1, et grandit sans fin quand elle va vers 0.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Is all this right? Change one number of the network a little up and a little down, ask for the cost both times, and compare the slope with what the formulas say. Here are numbers of every layer, some by chance; choose one to see it below.</source>
        <translation>Tout cela est-il juste&#xa0;? Changez un nombre du réseau un peu vers le haut et un peu vers le bas, demandez le coût chaque fois, et comparez la pente à ce que disent les formules. Voici des nombres de chaque couche, certains au hasard&#xa0;; choisissez-en un pour le voir ci-dessous.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Products w · x</source>
        <translation>Produits w · x</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Malade</translation>
    </message>
    <message>
        <source>The blame goes backwards along the weights of the next layer. A node that was silent (z not above 0) gets none: a little more or less would change nothing.</source>
        <translation>La faute revient en arrière le long des poids de la couche suivante. Un nœud muet (z pas au-dessus de 0) n’en reçoit pas&#xa0;: un peu plus ou un peu moins ne changerait rien.</translation>
    </message>
    <message>
        <source>The cost</source>
        <translation>Le coût</translation>
    </message>
    <message>
        <source>The last layer adds up what the layer before says, each with its weight. The sum z becomes a probability p: the larger z, the nearer p is to 1.</source>
        <translation>La dernière couche additionne ce que dit la couche d’avant, chacun avec son poids. La somme z devient une probabilité p&#xa0;: plus z est grand, plus p est près de 1.</translation>
    </message>
    <message>
        <source>The network sees the square as {n} numbers from 0 (dark) to 1 (bright): red, green and blue of each place, row by row.</source>
        <translation>Le réseau voit le carré comme {n} nombres de 0 (sombre) à 1 (clair)&#xa0;: rouge, vert et bleu de chaque endroit, ligne par ligne.</translation>
    </message>
    <message>
        <source>The picture as numbers</source>
        <translation>L’image en nombres</translation>
    </message>
    <message>
        <source>The update</source>
        <translation>La mise à jour</translation>
    </message>
    <message>
        <source>Weights w</source>
        <translation>Poids w</translation>
    </message>
    <message>
        <source>back-propagation</source>
        <translation>rétropropagation</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>green</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>layer {layer}, {node}</source>
        <translation>couche {layer}, {node}</translation>
    </message>
    <message>
        <source>new b</source>
        <translation>nouveau b</translation>
    </message>
    <message>
        <source>new w</source>
        <translation>nouveau w</translation>
    </message>
    <message>
        <source>node {n}</source>
        <translation>nœud {n}</translation>
    </message>
    <message>
        <source>node {n} of layer {layer}</source>
        <translation>nœud {n} de la couche {layer}</translation>
    </message>
    <message>
        <source>numerical</source>
        <translation>par essai</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p (probability)</source>
        <translation>p (probabilité)</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>ligne {row}, colonne {column}</translation>
    </message>
    <message>
        <source>row {row}, column {column}, {colour}</source>
        <translation>ligne {row}, colonne {column}, {colour}</translation>
    </message>
    <message>
        <source>sum of w·x</source>
        <translation>somme des w·x</translation>
    </message>
    <message>
        <source>the bias b</source>
        <translation>le biais b</translation>
    </message>
    <message>
        <source>w (weight)</source>
        <translation>w (poids)</translation>
    </message>
    <message>
        <source>x (input)</source>
        <translation>x (entrée)</translation>
    </message>
    <message>
        <source>y (truth)</source>
        <translation>y (vérité)</translation>
    </message>
    <message>
        <source>{node}: {input}</source>
        <translation>{node}&#xa0;: {input}</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>%Ln class folder(s)</source>
        <translation>
            <numerusform>%Ln dossier de classe</numerusform>
            <numerusform>%Ln dossiers de classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) are no longer where they were: {names}.</source>
        <translation>
            <numerusform>%Ln photo n’est plus où elle était&#xa0;: {names}.</numerusform>
            <numerusform>%Ln photos ne sont plus où elles étaient&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have changed since and were left out: {names}.</source>
        <translation>
            <numerusform>%Ln photo a changé depuis et a été laissée de côté&#xa0;: {names}.</numerusform>
            <numerusform>%Ln photos ont changé depuis et ont été laissées de côté&#xa0;: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) marked as no leaf were left out: a training would take them for a disease.</source>
        <translation>
            <numerusform>%Ln photo marquée «&#xa0;pas une feuille&#xa0;» a été laissée de côté&#xa0;: un entraînement la prendrait pour une maladie.</numerusform>
            <numerusform>%Ln photos marquées «&#xa0;pas une feuille&#xa0;» ont été laissées de côté&#xa0;: un entraînement les prendrait pour une maladie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another disease or damage</source>
        <translation>Autre maladie ou dégât</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Copied {photos} into {folders} in {folder}.</source>
        <translation>Copié&#xa0;: {photos} dans {folders}, sous {folder}.</translation>
    </message>
    <message>
        <source>Disease or reason</source>
        <translation>Maladie ou raison</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Saine</translation>
    </message>
    <message>
        <source>Marked as: {name}</source>
        <translation>Marquée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Not a leaf</source>
        <translation>Pas une feuille</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Sick, disease not known</source>
        <translation>Malade, maladie inconnue</translation>
    </message>
    <message>
        <source>There was no marked photo to copy.</source>
        <translation>Il n’y avait aucune photo marquée à copier.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>You said</source>
        <translation>Vous avez dit</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>As a picture</source>
        <translation>Comme image</translation>
    </message>
    <message>
        <source>As a vector</source>
        <translation>Comme vecteur</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>Normalisation par lot</translation>
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
        <translation>Fourni avec le programme&#xa0;; il reste comme il est.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Convolution {size}×{size}</source>
        <translation>Convolution {size}×{size}</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Dropout {share}</source>
        <translation>Abandon {share}</translation>
    </message>
    <message>
        <source>Fingerprint of the data</source>
        <translation>Empreinte des données</translation>
    </message>
    <message>
        <source>Global average</source>
        <translation>Moyenne globale</translation>
    </message>
    <message>
        <source>Healthy or sick?</source>
        <translation>Saine ou malade&#xa0;?</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>Comment il a été entraîné</translation>
    </message>
    <message>
        <source>In use for classifying.</source>
        <translation>Utilisé pour analyser.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>It says when a picture shows no bean leaf.</source>
        <translation>Il dit quand une image ne montre pas de feuille de haricot.</translation>
    </message>
    <message>
        <source>It takes every picture for a bean leaf.</source>
        <translation>Il prend toute image pour une feuille de haricot.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Appris de</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Fait le</translation>
    </message>
    <message>
        <source>Max pooling 2×2</source>
        <translation>Maximum 2×2</translation>
    </message>
    <message>
        <source>Nobody measured how often it is right.</source>
        <translation>Personne n’a mesuré combien de fois il a raison.</translation>
    </message>
    <message>
        <source>Not sure between</source>
        <translation>Pas sûr entre</translation>
    </message>
    <message>
        <source>Numbers learned</source>
        <translation>Nombres appris</translation>
    </message>
    <message>
        <source>Other pictures</source>
        <translation>Autres images</translation>
    </message>
    <message>
        <source>Photos that were corrected</source>
        <translation>Photos corrigées</translation>
    </message>
    <message>
        <source>Practice leaves</source>
        <translation>Feuilles d’exercice</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Which disease?</source>
        <translation>Quelle maladie&#xa0;?</translation>
    </message>
    <message>
        <source>leaves it learned from</source>
        <translation>feuilles apprises</translation>
    </message>
    <message>
        <source>test leaves</source>
        <translation>feuilles d’essai</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>validation leaves</source>
        <translation>feuilles de validation</translation>
    </message>
    <message>
        <source>{low} and {high} sick</source>
        <translation>{low} et {high} malade</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{n} numbers in all.</source>
        <translation>{n} nombres en tout.</translation>
    </message>
    <message>
        <source>{right} of {count} {split}</source>
        <translation>{right} sur {count} {split}</translation>
    </message>
    <message>
        <source>{right} right. With 95 % confidence the share is from {interval}.</source>
        <translation>{right} justes. Avec 95&#xa0;% de confiance, la part va de {interval}.</translation>
    </message>
</context>
<context>
    <name>order</name>
    <message>
        <source>As they came</source>
        <translation>Dans l’ordre d’arrivée</translation>
    </message>
    <message>
        <source>By disease</source>
        <translation>Par maladie</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Les moins sûres d’abord</translation>
    </message>
    <message>
        <source>Problems first</source>
        <translation>Les problèmes d’abord</translation>
    </message>
    <message>
        <source>Sick first</source>
        <translation>Les malades d’abord</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Les plus sûres d’abord</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>A computer program made this report from photographs, and it can be wrong. Show it to an agricultural extension officer, with some of the leaves, before you spray or pull up plants.</source>
        <translation>Un programme d’ordinateur a fait ce rapport à partir de photos, et il peut se tromper. Montrez-le à un conseiller agricole, avec quelques feuilles, avant de pulvériser ou d’arracher des plants.</translation>
    </message>
    <message>
        <source>Disease or reason</source>
        <translation>Maladie ou raison</translation>
    </message>
    <message>
        <source>If these leaves were picked without looking, between {low} % and {high} % of the leaves in the field are sick (95 % interval). Leaves that the model is not sure of are not counted here.</source>
        <translation>Si ces feuilles ont été cueillies sans regarder, entre {low}&#xa0;% et {high}&#xa0;% des feuilles du champ sont malades (intervalle à 95&#xa0;%). Les feuilles dont le modèle n’est pas sûr ne sont pas comptées ici.</translation>
    </message>
    <message>
        <source>Made by Beanleaf {version}, {model}. It can be wrong.</source>
        <translation>Fait par Beanleaf {version}, {model}. Il peut se tromper.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Page {n} sur {total}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Report on bean leaves</source>
        <translation>Rapport sur des feuilles de haricot</translation>
    </message>
    <message>
        <source>Sick leaves: {sick} of {leaves}</source>
        <translation>Feuilles malades&#xa0;: {sick} sur {leaves}</translation>
    </message>
    <message>
        <source>These are too few leaves to say how many of the whole field are sick. Take more photos.</source>
        <translation>C’est trop peu de feuilles pour dire combien sont malades dans tout le champ. Prenez plus de photos.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>model: {name}</source>
        <translation>modèle&#xa0;: {name}</translation>
    </message>
    <message>
        <source>models: {names}</source>
        <translation>modèles&#xa0;: {names}</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>aucun modèle</translation>
    </message>
    <message>
        <source>{count} · {time} · {model}</source>
        <translation>{count} · {time} · {model}</translation>
    </message>
    <message>
        <source>{disease}: {count}</source>
        <translation>{disease}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{percent} % of {leaves} leaves are sick</source>
        <translation>{percent}&#xa0;% des {leaves} feuilles sont malades</translation>
    </message>
    <message>
        <source>{verdict}: {count}</source>
        <translation>{verdict}&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>show</name>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Saine</translation>
    </message>
    <message>
        <source>Less sure than 8 in 10</source>
        <translation>Moins sûr que 8 sur 10</translation>
    </message>
    <message>
        <source>Not a leaf</source>
        <translation>Pas une feuille</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Pas sûr</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Malade</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Avec un problème</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message numerus="yes">
        <source>%Ln leaf(s): {share} % sick, 95 % interval {low} to {high}</source>
        <translation>
            <numerusform>%Ln feuille&#xa0;: {share}&#xa0;% malade, intervalle à 95&#xa0;% de {low} à {high}</numerusform>
            <numerusform>%Ln feuilles&#xa0;: {share}&#xa0;% malades, intervalle à 95&#xa0;% de {low} à {high}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaf(s): {sick} sick, {healthy} healthy</source>
        <translation>
            <numerusform>%Ln feuille&#xa0;: {sick} malade, {healthy} saine</numerusform>
            <numerusform>%Ln feuilles&#xa0;: {sick} malades, {healthy} saines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a leaf</source>
        <translation>
            <numerusform>%Ln n’est pas une feuille</numerusform>
            <numerusform>%Ln ne sont pas des feuilles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not classified</source>
        <translation>
            <numerusform>%Ln non analysée</numerusform>
            <numerusform>%Ln non analysées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sure</source>
        <translation>
            <numerusform>%Ln pas sûre</numerusform>
            <numerusform>%Ln pas sûres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>{leaves}; {others}</source>
        <translation>{leaves}&#xa0;; {others}</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>Disk quota exceeded</source>
        <translation>la place accordée sur le disque est épuisée</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>ce fichier existe déjà</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>le nom du fichier est trop long</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>le disque n’a pas pu être lu ou écrit</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ce fichier ou dossier n’existe pas</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>ce n’est pas permis</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>l’accès est refusé</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>ce disque ne peut pas être écrit</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>Chance of being sick</source>
        <translation>Probabilité d’être malade</translation>
    </message>
    <message>
        <source>Chance of {name}</source>
        <translation>Probabilité de {name}</translation>
    </message>
    <message>
        <source>Disease</source>
        <translation>Maladie</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Marked as</source>
        <translation>Marquée comme</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
</context>
<context>
    <name>train</name>
    <message>
        <source>a few seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>encore %Ln heure environ</numerusform>
            <numerusform>encore %Ln heures environ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>encore %Ln minute environ</numerusform>
            <numerusform>encore %Ln minutes environ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>encore %Ln seconde environ</numerusform>
            <numerusform>encore %Ln secondes environ</numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>encore une minute environ</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Angular leaf spot</source>
        <translation>Maladie des taches anguleuses</translation>
    </message>
    <message>
        <source>Bean rust</source>
        <translation>Rouille du haricot</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Saine</translation>
    </message>
    <message>
        <source>Healthy leaf</source>
        <translation>Feuille saine</translation>
    </message>
    <message>
        <source>Not a leaf</source>
        <translation>Pas une feuille</translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation>Non analysée</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Pas sûr</translation>
    </message>
    <message>
        <source>Photograph one bean leaf so that it fills the picture.</source>
        <translation>Photographiez une feuille de haricot qui remplisse l’image.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Sick</source>
        <translation>Malade</translation>
    </message>
    <message>
        <source>Try a closer photo, in daylight.</source>
        <translation>Essayez de plus près, de jour.</translation>
    </message>
    <message>
        <source>about {n} in 10</source>
        <translation>environ {n} sur 10</translation>
    </message>
    <message>
        <source>about {n} in 100</source>
        <translation>environ {n} sur 100</translation>
    </message>
    <message>
        <source>fewer than 1 in 100</source>
        <translation>moins de 1 sur 100</translation>
    </message>
    <message>
        <source>more than 99 in 100</source>
        <translation>plus de 99 sur 100</translation>
    </message>
    <message>
        <source>over {percent}</source>
        <translation>plus de {percent}</translation>
    </message>
    <message>
        <source>under {percent}</source>
        <translation>moins de {percent}</translation>
    </message>
    <message>
        <source>sick: {chance}</source>
        <translation>malade&#xa0;: {chance}</translation>
    </message>
</context>
</TS>
