using System.Text;
using HealthEvents.Cli;
using HealthEvents.Cli.Output;

// JSON is UTF-8, whatever the locale of the terminal says.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interruption = new Interruption();
using var state = new OutputState();
await using var standardOutput = new StandardOutput(state);
if (StandardStreams.IsOpen(StandardStreams.Output))
{
    Console.OutputEncoding = utf8;
}

await using var output = new StreamWriter(standardOutput, utf8) { AutoFlush = true };

var status = await CliApplication.RunAsync(args, new Surroundings
{
    Input = StandardStreams.IsOpen(StandardStreams.Input) ? Console.OpenStandardInput() : Stream.Null,
    RawOutput = output,
    OutputState = state,
    Error = StandardStreams.IsOpen(StandardStreams.Error) ? Console.Error : TextWriter.Null,
    IsOutputTerminal = !Console.IsOutputRedirected,
    IsErrorTerminal = !Console.IsErrorRedirected,
}, interruption.Token);
return status == ExitStatus.Interrupted ? interruption.ExitStatus : status;
