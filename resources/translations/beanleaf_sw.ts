<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw" sourcelanguage="en">
<context>
    <name>CardGrid</name>
    <message>
        <source>Classified photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassifyQueue</name>
    <message>
        <source>You stopped before its turn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassifyView</name>
    <message>
        <source>A model learns from example leaves what sick ones look like. Training one takes a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.heic *.heif *.webp *.avif *.tif *.tiff *.bmp *.gif)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CostPlot</name>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves it has never seen (validation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves it learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers, %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataChooser</name>
    <message>
        <source>&amp;Beans, {count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Practice leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder of &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it or drop it here: one folder inside for each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field photos from Uganda. Fetched from the internet once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves that Beanleaf draws itself. Works at once, without internet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop more photos or a folder here, or click to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos of bean leaves here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG, HEIC and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a window to choose photos. Photos and folders can also be dropped or pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or a whole folder. Click to choose, or paste.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A model is still being trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Beanleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beanleaf {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you close Beanleaf now, what it has learned is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells healthy bean leaves from sick ones, on this computer alone: no photo leaves it. A model can be wrong; ask somebody who knows beans before you pull out plants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About Beanleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChooser</name>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message numerus="yes">
        <source>%Ln number(s) to learn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A layer has from 1 to {most} nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network has at most {most} layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes of each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three small layers ({nodes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many nodes each layer has, for example 16, 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 16, 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{part}» is not a whole number. Write for example 16, 8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>After {epoch} epochs the cost is no longer a finite number. The learning rate {rate} is too high; try a tenth of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photographs belong to one class. A network needs at least two to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Beanleaf window has put a damaged history aside. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Beanleaf window is busy with the history. Try again in a moment. Photographs are classified all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beanleaf is not allowed to look into this folder. Change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beanleaf is not allowed to read this file. Change its permissions, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutions, batch sizes, augmentation, AdamW, schedules, label smoothing and averaging need the photographs a few at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding this file took longer than {seconds} seconds. Save it as a JPEG in another program and try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the practice leaves ({split})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the Beans photographs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the Beans photographs ({seconds} seconds so far)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one class means healthy leaves (the classes are: {which}). Name exactly one class folder healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No class means healthy leaves (the classes are: {which}). Name exactly one class folder healthy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photograph in the folder {folder} could be read. {why} Check the files, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only networks of dense layers can be looked into number by number; this one has other layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice leaves have no split named {split}. Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the photographs of each class into a folder of its own, for example healthy and sick, and choose the folder that holds those folders. That folder may also hold train and validation folders, with class folders inside each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the Beans photographs ({split})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photographs of {folder} ({split})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Beanleaf. The log file says what; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: Hugging Face cannot be reached. Check the connection, or use practice leaves or a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Beans photographs could not be fetched: the data set could not be read. Check the connection, or use practice leaves or a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ONNX file could not be written to {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint cannot be written to «{path}»: {reason}. Free some space or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is damaged. Leave out --resume to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is of another training: {what}. Give the same data and choices as before, or leave out --resume to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The choice of «{name}» could not be kept: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer ran out of memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration could not be written to «{path}»: {reason}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration was made with Beanleaf {then} and NumPy {numpy_then}; here they are {now} and {numpy_now}. The costs may differ in their last digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed while the history was read or written. Check the disk of {folder}. Photographs are classified all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the history could not be kept. Make room on the disk. Photographs are classified all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact engine cannot do this. {why} Use the engine auto, or leave these out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact engine keeps one number for each pair of photographs; for {count} of them that would be {gigabytes} GB. It takes up to {most} photographs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of models {folder} could not be made: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of models {folder} could not be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} could not be opened ({reason}). Check its permissions, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not hold the Beans photographs as Parquet files with the columns image, image_file_path and labels. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} holds no class folders with photographs. {layout}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folders {one} and {folder} both stand for {split}. Keep one of them, or move the photographs of one into the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full-batch engine cannot do this. {why} Use the engine auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper program that decodes photographs could not be started ({reason}). Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be opened. Check the permissions of {folder}. Photographs are classified all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be used ({reason}). Check the folder {folder}. Photographs are classified all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is damaged. It was kept as {file}, and a new one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history may not be written. Check the permissions of {folder}. Photographs are classified all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was written by a newer Beanleaf. It was kept as {file}, and a new one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history {path} cannot be used and could not be put aside ({reason}). Close other Beanleaf windows, or rename the file; photographs are classified all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer {layer} cannot be written as ONNX yet. Export the model as Beanleaf&apos;s own file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be saved to {folder}: {reason}. Free some space or choose another folder, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was exported, but its card could not be written to {card}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network holds numbers or gives answers that are not finite. Train it with a smaller learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pasted picture could not be kept. Save it as a file and drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photographs could not be copied to {target}: {reason}. Free some space or choose another folder, and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photographs to learn from are the same, those for validation are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training and the validation photographs do not have the same classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole batch at every epoch and a dense first layer: the Gram matrix gives the same costs without reading the pixels again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no practice leaves of the class {class_name}. Choose one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no training leaves in it. Name the folder of leaves to learn from «train».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file «{checkpoint}» already. Go on with the training in it with --resume, or name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a model called «{other}» already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checkpoint «{resume}». Check the name, or leave out --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file «{name}». Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file «{path}». Check the name, or leave out --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}. Check the name, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder «{folder}» to keep the checkpoint in. Make it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model called «{name}». The models are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to judge it with yet. Train one under Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photograph to learn from. Choose another data set or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture and no file to paste. Copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this folder. Choose the folder that holds the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the photographs that the configuration was made with ({name}): files were added, removed or changed, or the classes have other names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read from the disk ({reason}). Copy it to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty (0 bytes). Copy the photograph again from the camera or phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a photograph Beanleaf can read. Try a JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not there. It may have been moved, renamed or deleted; choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file makes the decoder fail, so it may be damaged. Save it as a JPEG in another program and try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a HEIC photograph, and this copy of Beanleaf cannot read those. Save it as a JPEG and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a photograph. Choose a JPEG or PNG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a photograph. Choose the photographs inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not on this computer. Copy it from the phone or website first, then drop the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not tell how it was trained, or another version of Beanleaf trained it. Train it again here to have its configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network died: a whole layer stopped answering. Beanleaf drew new starting weights (draw {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network got stuck: it gave every leaf the same answer. Beanleaf drew new starting weights (draw {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network has {count} numbers; networks of up to {most} can be looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photograph is damaged or incomplete. Copy it again from the camera or phone, or try another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photograph needs more memory than there is. Close other programs, or save a smaller copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large: {size} pixels. Beanleaf reads up to {millions} million; save a smaller copy and try that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing ONNX needs the package onnx, which is not installed here. Install Beanleaf with «pip install beanleaf[onnx]», start it again and repeat the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it contradicts itself ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than {megabytes} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too short to be a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not written by Beanleaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was trained on photographs prepared in another way; update the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by another version of Beanleaf; update the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answers are not finite numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its class names are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its network takes {inputs} features, not {features}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights do not belong to its architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its tables is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of its texts is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two of its classes have the same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} networks in a row died: a whole layer stopped answering. Try a smaller learning rate, or more nodes in each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a file, not a folder. {layout}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}. Close it in other programs, free some space or choose another folder, and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not have the shape of its architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds numbers that are not finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not stored as 32-bit numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} has no photographs for {wanted}. It holds: {held}. Ask for one of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} Use the engine auto, or fewer photographs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» cannot be the name of a model. Use up to 60 letters, digits, spaces, hyphens, dots or brackets, beginning with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» could not be brought back: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» could not be duplicated: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» could not be exported to {target}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» could not be imported: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» could not be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» is not a file. Choose a model file ending in {suffix}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» is not a model that can be used: {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» is not a training configuration that can be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{name}» is the model that came with the program; it stays as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{old}» could not be renamed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{path}» could not be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«{path}» is not a checkpoint that can be gone on with. Leave out --resume to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainForm</name>
    <message>
        <source>&amp;Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number draws other starting weights; the same, the same again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of leaves first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dra&amp;w again if the network dies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health&amp;y or sick?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far each epoch moves the network. Too far, and it strays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times the network looks at all the leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tart training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some starting weights can learn nothing. Beanleaf notices and draws others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which &amp;disease?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainProgress</name>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves it has never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves it learns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainResult</name>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Use for classifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giving every leaf the same answer would get {n} right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits, spaces and hyphens; it begins with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after epoch {last}; this is the best, epoch {best}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network died: a whole layer stopped answering. Try another seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is stuck: it gives every leaf the same answer. Try another seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right on leaves it has never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right on leaves it learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of the {count} leaves it learned from right. It was tested on no others, so nobody knows how it does on new leaves; put some aside in a folder «validation».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {count} unseen leaves right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainView</name>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>healthy or sick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Lesson</name>
    <message>
        <source>After you press Start training, one curve shows the cost: how wrong the network is. It should fall. Another shows how many leaves it gets right. Dashed lines are leaves it never saw; when they turn away from the solid ones, it has begun to learn by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you will watch it learn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>train</name>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message numerus="yes">
        <source>%Ln healthy</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a leaf</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not classified</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sure</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sick</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Angular leaf spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bean rust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph one bean leaf so that it fills the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a closer photo, in daylight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} in 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} in 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than 1 in 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 99 in 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sick: {chance}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
