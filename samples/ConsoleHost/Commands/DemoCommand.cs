using System.CommandLine;

namespace HealthEvents.ConsoleHost.Commands;

internal sealed class DemoCommand : Command
{
    public DemoCommand(Surroundings surroundings)
        : base("demo", "Deliver sample events to a receiver on this machine, and show the messages.") =>
        SetAction(_ => surroundings.IsErrorTerminal ? 0 : 0);
}
