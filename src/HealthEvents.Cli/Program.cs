using System.Text;
using HealthEvents.Cli;

// JSON is UTF-8, whatever the locale of the terminal says.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.OutputEncoding = utf8;
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };

return await CliApplication.RunAsync(args, new Surroundings
{
    Input = Console.OpenStandardInput(),
    Output = output,
    Error = Console.Error,
    IsOutputTerminal = !Console.IsOutputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
});
