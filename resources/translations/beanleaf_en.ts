<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardActions</name>
    <message numerus="yes">
        <source>&amp;Judge %Ln selected photo(s) again with</source>
        <translation>
            <numerusform>&amp;Judge %Ln selected photo again with</numerusform>
            <numerusform>&amp;Judge %Ln selected photos again with</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClassifyView</name>
    <message numerus="yes">
        <source>%Ln photo(s) were here already, and are shown once.</source>
        <translation>
            <numerusform>%Ln photo was here already, and is shown once.</numerusform>
            <numerusform>%Ln photos were here already, and are shown once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataHint</name>
    <message numerus="yes">
        <source>%Ln photo(s) are no longer where they were.</source>
        <translation>
            <numerusform>%Ln photo is no longer where it was.</numerusform>
            <numerusform>%Ln photos are no longer where they were.</numerusform>
        </translation>
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
            <numerusform>%Ln photo is no longer where it was. The small picture is all that is left.</numerusform>
            <numerusform>%Ln photos are no longer where they were. The small pictures are all that is left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) deleted from the history.</source>
        <translation>
            <numerusform>%Ln photo deleted from the history.</numerusform>
            <numerusform>%Ln photos deleted from the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the whole history, %Ln photo(s)?</source>
        <translation>
            <numerusform>Delete the whole history, %Ln photo?</numerusform>
            <numerusform>Delete the whole history, %Ln photos?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message numerus="yes">
        <source>{shape}, %Ln number(s) to learn</source>
        <translation>
            <numerusform>{shape}, %Ln number to learn</numerusform>
            <numerusform>{shape}, %Ln numbers to learn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerModel</name>
    <message numerus="yes">
        <source>{place}. %Ln filter(s)</source>
        <translation>
            <numerusform>{place}. %Ln filter</numerusform>
            <numerusform>{place}. %Ln filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{place}. %Ln node(s)</source>
        <translation>
            <numerusform>{place}. %Ln node</numerusform>
            <numerusform>{place}. %Ln nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkChooser</name>
    <message numerus="yes">
        <source>%Ln number(s) to learn</source>
        <translation>
            <numerusform>%Ln number to learn</numerusform>
            <numerusform>%Ln numbers to learn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkEditor</name>
    <message numerus="yes">
        <source>%Ln number(s) to learn</source>
        <translation>
            <numerusform>%Ln number to learn</numerusform>
            <numerusform>%Ln numbers to learn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainResult</name>
    <message numerus="yes">
        <source>%Ln epoch(s) in {seconds} seconds.</source>
        <translation>
            <numerusform>%Ln epoch in {seconds} seconds.</numerusform>
            <numerusform>%Ln epochs in {seconds} seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message numerus="yes">
        <source>Watching the folder «{name}»: %Ln photo(s) arrived so far.</source>
        <translation>
            <numerusform>Watching the folder «{name}»: %Ln photo arrived so far.</numerusform>
            <numerusform>Watching the folder «{name}»: %Ln photos arrived so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glass</name>
    <message numerus="yes">
        <source>For this leaf %n node(s) of this layer say nothing.</source>
        <translation>
            <numerusform>For this leaf %n node of this layer says nothing.</numerusform>
            <numerusform>For this leaf %n nodes of this layer say nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>%Ln class folder(s)</source>
        <translation>
            <numerusform>%Ln class folder</numerusform>
            <numerusform>%Ln class folders</numerusform>
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
            <numerusform>%Ln photo is no longer where it was: {names}.</numerusform>
            <numerusform>%Ln photos are no longer where they were: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) have changed since and were left out: {names}.</source>
        <translation>
            <numerusform>%Ln photo has changed since and was left out: {names}.</numerusform>
            <numerusform>%Ln photos have changed since and were left out: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) marked as no leaf were left out: a training would take them for a disease.</source>
        <translation>
            <numerusform>%Ln photo marked as no leaf was left out: a training would take it for a disease.</numerusform>
            <numerusform>%Ln photos marked as no leaf were left out: a training would take them for a disease.</numerusform>
        </translation>
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
</context>
<context>
    <name>summary</name>
    <message numerus="yes">
        <source>%Ln leaf(s): {share} % sick, 95 % interval {low} to {high}</source>
        <translation>
            <numerusform>%Ln leaf: {share} % sick, 95 % interval {low} to {high}</numerusform>
            <numerusform>%Ln leaves: {share} % sick, 95 % interval {low} to {high}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leaf(s): {sick} sick, {healthy} healthy</source>
        <translation>
            <numerusform>%Ln leaf: {sick} sick, {healthy} healthy</numerusform>
            <numerusform>%Ln leaves: {sick} sick, {healthy} healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not a leaf</source>
        <translation>
            <numerusform>%Ln not a leaf</numerusform>
            <numerusform>%Ln not leaves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not classified</source>
        <translation>
            <numerusform>%Ln not classified</numerusform>
            <numerusform>%Ln not classified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sure</source>
        <translation>
            <numerusform>%Ln not sure</numerusform>
            <numerusform>%Ln not sure</numerusform>
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
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>train</name>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
