using System.Globalization;
using Instructions;

// line-instructions: names the stages.
// line-instructions STAGE ROUNDS FILE...: runs one stage of the line over the events that often. A counter of instructions beside
// it then knows what a round costs, by the difference of two runs.
if (args.Length == 0)
{
    foreach (var known in Stages.Names)
    {
        Console.WriteLine(known);
    }

    return 0;
}

if (args is not [var name, var rounds, .. { Length: > 0 } files] || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || Stages.Find(name) is not { } stage)
{
    Console.Error.WriteLine($"line-instructions STAGE ROUNDS FILE..., with a stage of: {string.Join(", ", Stages.Names)}");
    return 2;
}

var runs = Array.ConvertAll(files, file => stage(File.ReadAllBytes(file)));
var sum = 0L;
for (var round = 0; round < count; round++)
{
    foreach (var run in runs)
    {
        sum += run();
    }
}

// Printed, so that no compiler leaves the work out.
Console.WriteLine(sum);
return 0;
