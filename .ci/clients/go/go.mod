module caller

go 1.19
